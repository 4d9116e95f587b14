package org.xuetu.graph.pathway.model;

import java.util.Optional;
import java.util.OptionalInt;

/// One row of a programme: a course with the credits it carries there.
///
/// @param name as the programme prints it
/// @param degreeCourse whether it is a degree course (◆)
/// @param theory the written course that this practical part belongs to
/// @param minPassedBefore how many courses have to be passed before this one may be sat
/// @param open in programmes of an open university
public record PlanItem(
    int seq,
    String course,
    String name,
    Credits credits,
    ItemKind kind,
    boolean degreeCourse,
    Optional<String> theory,
    OptionalInt minPassedBefore,
    Optional<OpenTraits> open,
    Citation citation)
    implements Comparable<PlanItem> {
  /// Enough to tell items apart: a search looks into sets of them all the time. The bits are mixed
  /// because the hash of a set is a sum, and sums of numbers in a row are often the same.
  @Override
  public int hashCode() {
    int mixed = (31 * seq + course.hashCode()) * 0x9E3779B9;
    mixed = (mixed ^ mixed >>> 15) * 0x85EBCA6B;
    return mixed ^ mixed >>> 13;
  }

  @Override
  public int compareTo(PlanItem other) {
    return Integer.compare(seq, other.seq);
  }
}
