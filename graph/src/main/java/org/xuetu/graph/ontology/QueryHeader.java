package org.xuetu.graph.ontology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The comment lines in which a query file declares itself: `# key: value`.
///
/// @param file what it is and where, as in `示例查询 examples/sources.rq`
/// @param text all of it
public record QueryHeader(String file, String text) {
  /// The value of a key that has to be there once.
  public String only(String key) throws OntologyException {
    List<String> found = list(key);
    if (found.size() != 1) {
      throw faulty("应有且只有一行“# " + key + ":”");
    }
    return found.getFirst();
  }

  /// All values of a key, in order; empty ones are left out.
  public List<String> list(String key) {
    String start = "# " + key + ":";
    return text.lines()
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(start.length()).strip())
        .filter(value -> !value.isEmpty())
        .toList();
  }

  /// The parts of a value between bars.
  public List<String> parts(String value, int count) throws OntologyException {
    List<String> parts = Arrays.stream(value.split("\\|", -1)).map(String::strip).toList();
    if (parts.size() != count) {
      throw faulty("的一行“" + value + "”应有 " + count + " 部分，用 | 分开");
    }
    return parts;
  }

  /// What the answer has to show; at least one thing.
  public List<Expectation> expectations() throws OntologyException {
    List<Expectation> expectations = new ArrayList<>();
    for (String expectation : list("expect")) {
      expectations.add(
          Expectation.find(expectation).orElseThrow(() -> faulty("看不懂的预期“" + expectation + "”")));
    }
    if (expectations.isEmpty()) {
      throw faulty("缺少“# expect:”一行");
    }
    return List.copyOf(expectations);
  }

  public OntologyException faulty(String fault) {
    return new OntologyException(file + " " + fault + "，请改正后重新构建。");
  }
}
