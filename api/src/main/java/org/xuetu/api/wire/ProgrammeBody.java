package org.xuetu.api.wire;

import java.math.BigDecimal;
import java.util.List;
import org.xuetu.graph.pathway.model.DegreeBook;
import org.xuetu.graph.pathway.model.Programme;

/// A programme as reports name it.
///
/// @param required credits it asks for
/// @param schools that examine it, or offer it at an open university
public record ProgrammeBody(
    String key,
    String name,
    String province,
    String level,
    String form,
    BigDecimal required,
    List<School> schools) {
  public record School(String key, String name) {}

  static ProgrammeBody of(Programme programme, DegreeBook book) {
    return new ProgrammeBody(
        programme.key(),
        programme.name(),
        programme.province().zh(),
        programme.levelName(),
        programme.form().zh(),
        programme.minCredits().value(),
        book.hostsOf(programme).stream()
            .map(school -> new School(school, book.nameOf(school)))
            .toList());
  }
}
