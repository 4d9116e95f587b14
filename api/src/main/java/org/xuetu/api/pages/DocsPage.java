package org.xuetu.api.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The interface for programs, as their developers read it.
///
/// @param byTag operations by subject
public record DocsPage(Frame frame, Map<String, List<Operation>> byTag) implements Page {
  /// @param example an address that can be opened as it is
  /// @param body what is sent, as an example
  public record Operation(
      String id,
      String method,
      String path,
      String summary,
      String description,
      List<Parameter> parameters,
      List<Response> responses,
      Optional<String> example,
      Optional<Body> body) {}

  /// @param in `path` or `query`
  public record Parameter(
      String name, String in, boolean required, String description, String example) {}

  /// @param types media types it may have
  public record Response(String status, List<String> types) {}

  public record Body(String mediaType, String example) {}

  public static DocsPage of(String release, Map<String, List<Operation>> byTag, Visit visit) {
    Tongue t = visit.tongue();
    return new DocsPage(
        Frame.of(
            t.say("接口说明 - 学图", "API - Xuetu"),
            t.say("全部接口、参数和可以直接打开的例子。", "All routes, their parameters and examples that run."),
            Optional.of(release),
            visit),
        byTag);
  }

  @Override
  public String template() {
    return "docs.jte";
  }
}
