package org.xuetu.api.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A query that means no good, and how it may end.
///
/// @param outcomes what it may get: `answered`, `truncated`, `cut` or the code of a problem
record HostileQuery(String name, List<String> outcomes, String text) {
  private static final Pattern REPEATED = Pattern.compile("\\{\\{(\\d+)\\|(.*?)\\|(.*?)\\}\\}");

  /// Reads blocks that begin with `# name: outcome outcome`. In a query, `{{3|x # y|, }}` stands for the
  /// text before the second bar, three times with its `#` numbered, joined by the text after it.
  static List<HostileQuery> read() throws IOException {
    try (var in = HostileQuery.class.getResourceAsStream("/hostile-queries.txt")) {
      if (in == null) {
        throw new IOException("hostile-queries.txt is missing");
      }
      var queries = new ArrayList<HostileQuery>();
      var blocks = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("(?m)^## ", -1);
      for (var block : List.of(blocks).subList(1, blocks.length)) {
        int end = block.indexOf('\n');
        var head = List.of(block.substring(0, end).split(": ", 2));
        queries.add(
            new HostileQuery(
                head.getFirst(),
                List.of(head.getLast().strip().split(" ", -1)),
                expand(block.substring(end + 1).strip())));
      }
      return List.copyOf(queries);
    }
  }

  private static String expand(String text) {
    var expanded =
        REPEATED
            .matcher(text)
            .replaceAll(
                match -> {
                  var parts = new ArrayList<String>();
                  for (int at = 0; at < Integer.parseInt(match.group(1)); at++) {
                    parts.add(match.group(2).replace("#", Integer.toString(at)));
                  }
                  return Matcher.quoteReplacement(String.join(match.group(3), parts));
                });
    return expanded;
  }
}
