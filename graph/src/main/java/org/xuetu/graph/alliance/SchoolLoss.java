package org.xuetu.graph.alliance;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xuetu.graph.pathway.model.Credits;
import org.xuetu.graph.pathway.model.DegreeBook;

/// Credit losses from the programmes of one school to those of another, added up. A school's
/// programmes are those that it examines (主考) or, at an open university, offers.
///
/// @param from key of the school
/// @param pairs pairs of programmes
/// @param required credits that the programmes of the other school ask for, once for each pair
public record SchoolLoss(
    String from,
    String fromName,
    String to,
    String toName,
    int pairs,
    Credits completed,
    Credits counts,
    Credits conditional,
    Credits undecided,
    Credits refused,
    Credits recognised,
    Credits required) {
  static List<SchoolLoss> of(List<CreditLoss> losses, DegreeBook book) {
    Map<String, SchoolLoss> sums = new TreeMap<>();
    for (CreditLoss loss : losses) {
      for (String from : book.hostsOf(loss.from())) {
        for (String to : book.hostsOf(loss.to())) {
          sums.merge(from + "|" + to, one(loss, from, to, book), SchoolLoss::plus);
        }
      }
    }
    return List.copyOf(sums.values());
  }

  private static SchoolLoss one(CreditLoss loss, String from, String to, DegreeBook book) {
    return new SchoolLoss(
        from,
        book.nameOf(from),
        to,
        book.nameOf(to),
        1,
        loss.completed(),
        loss.counts(),
        loss.conditional(),
        loss.undecided(),
        loss.refused(),
        loss.recognised(),
        loss.to().minCredits());
  }

  private SchoolLoss plus(SchoolLoss other) {
    return new SchoolLoss(
        from,
        fromName,
        to,
        toName,
        pairs + other.pairs,
        completed.plus(other.completed),
        counts.plus(other.counts),
        conditional.plus(other.conditional),
        undecided.plus(other.undecided),
        refused.plus(other.refused),
        recognised.plus(other.recognised),
        required.plus(other.required));
  }
}
