package org.xuetu.api.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.xuetu.graph.model.RecordId;

/// Where things are found on this site.
public final class Addresses {
  private Addresses() {}

  public static String of(RecordId id) {
    return "/id/" + id.kind() + "/" + encode(id.key());
  }

  public static String search(String query) {
    return "/search?q=" + encode(query);
  }

  public static String concept(String scheme) {
    return "/concept/" + encode(scheme);
  }

  public static String concept(String scheme, String key) {
    return concept(scheme) + "/" + encode(key);
  }

  /// The answer to a query, as a table that any program opens.
  public static String sparql(String query) {
    return "/sparql?format=csv&query=" + encode(query);
  }

  /// The page that asks queries, with one to begin with.
  public static String workbench(String example) {
    return "/sparql?example=" + encode(example);
  }

  /// The answer to a stored query.
  public static String query(String name) {
    return "/api/queries/" + encode(name);
  }

  public static String encode(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
