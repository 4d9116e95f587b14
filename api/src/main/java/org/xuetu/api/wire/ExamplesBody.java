package org.xuetu.api.wire;

import java.util.List;
import org.xuetu.api.pages.Addresses;
import org.xuetu.graph.ontology.ExampleQuery;
import org.xuetu.graph.ontology.Expectation;

/// Questions with the queries that answer them.
public record ExamplesBody(String release, int total, List<Example> examples) {
  /// @param expectations what its answer over the bundled data shows, as written in the file
  /// @param href where its answer is
  public record Example(
      String name,
      String title,
      String zh,
      String en,
      String query,
      List<String> expectations,
      String href) {}

  public static ExamplesBody of(String release, List<ExampleQuery> examples) {
    return new ExamplesBody(
        release, examples.size(), examples.stream().map(ExamplesBody::example).toList());
  }

  private static Example example(ExampleQuery example) {
    return new Example(
        example.name(),
        example.title(),
        example.zh(),
        example.en(),
        example.text(),
        example.expectations().stream().map(Expectation::line).toList(),
        Addresses.sparql(example.text()));
  }
}
