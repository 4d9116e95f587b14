package org.xuetu.graph.recognition;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The ways to put achievements to use.
///
/// @param list the most direct first; never empty
/// @param complete whether these are all there are
/// @param most all uses side by side, also those that cannot hold together: no plan rests on it, but
///     no way is worth more. Absent where exemptions are among them, for which having less can be
///     better: they are limited and have to be applied for in time
public record RecognitionWays(
    List<Recognition> list, boolean complete, Optional<Recognition> most) {
  public RecognitionWays {
    list = List.copyOf(list);
  }

  /// The same ways where some courses are sat, whatever could stand for them.
  public RecognitionWays sitting(Set<String> courses) {
    return new RecognitionWays(
        list.stream().map(way -> way.sitting(courses)).distinct().toList(),
        complete,
        most.map(all -> all.sitting(courses)));
  }
}
