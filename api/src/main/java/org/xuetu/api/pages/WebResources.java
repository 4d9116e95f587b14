package org.xuetu.api.pages;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/// The files the pages need, held in memory; their addresses change when they do.
public final class WebResources {
  private static final List<String> NAMES =
      List.of(
          "xuetu.css",
          "plan.css",
          "workbench.css",
          "xuetu.js",
          "plan.js",
          "tongue.js",
          "workbench.js",
          "workbench-editor.js",
          "workbench-results.js",
          "workbench-chart.js",
          "workbench-graph.js",
          "upload.js",
          "workbench-names.js",
          "alliance.css",
          "icon.svg");

  /// The query editor, as its authors built it.
  private static final List<String> YASGUI = List.of("yasgui.min.js", "yasgui.min.css");

  /// One file.
  public record Resource(String mediaType, byte[] bytes) {}

  private final Map<String, Resource> resources = new TreeMap<>();
  private final String mark;

  public WebResources() {
    for (var name : NAMES) {
      resources.put(name, new Resource(mediaType(name), read("web/" + name)));
    }
    var yasgui = "META-INF/resources/webjars/zazuko__yasgui/" + yasguiVersion() + "/build/";
    for (var name : YASGUI) {
      resources.put(name, new Resource(mediaType(name), read(yasgui + name)));
    }
    mark = mark(resources);
  }

  /// Part of every address, taken from the bytes of all files, so that modules find each other.
  public String mark() {
    return mark;
  }

  /// The address under which a page refers to a file.
  public String address(String name) {
    if (!resources.containsKey(name)) {
      throw new IllegalArgumentException("no such file: " + name);
    }
    return "/assets/" + mark + "/" + name;
  }

  public Optional<Resource> find(String name) {
    return Optional.ofNullable(resources.get(name));
  }

  private static String mediaType(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "css" -> "text/css; charset=utf-8";
      case "js" -> "text/javascript; charset=utf-8";
      case "svg" -> "image/svg+xml";
      default -> throw new IllegalArgumentException("no media type for " + name);
    };
  }

  /// As the library's own file says it; the version is chosen in the build alone.
  private static String yasguiVersion() {
    var properties = new Properties();
    try {
      properties.load(
          new ByteArrayInputStream(
              read("META-INF/maven/org.webjars.npm/zazuko__yasgui/pom.properties")));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return properties.getProperty("version");
  }

  private static byte[] read(String path) {
    try (var in = WebResources.class.getResourceAsStream("/" + path)) {
      if (in == null) {
        throw new IllegalStateException("not in the program: " + path);
      }
      return in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String mark(Map<String, Resource> resources) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      resources.forEach(
          (name, resource) -> {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update(resource.bytes());
          });
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
