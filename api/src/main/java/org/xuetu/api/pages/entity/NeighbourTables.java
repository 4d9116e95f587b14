package org.xuetu.api.pages.entity;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xuetu.api.pages.Addresses;
import org.xuetu.api.pages.Labels;
import org.xuetu.api.pages.Shown;
import org.xuetu.api.pages.Wording;
import org.xuetu.graph.entity.EntityView;

/// Lays out who refers to an entity: a list of names, or a table where there is more to tell.
final class NeighbourTables {
  private static final int SHOWN = 60;
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");

  private NeighbourTables() {}

  static EntityPage.Neighbours table(EntityView.Mentions mentions, Labels labels) {
    var columns = new LinkedHashSet<String>();
    mentions.records().forEach(it -> it.details().forEach(detail -> columns.add(detail.label())));
    columns.removeIf(column -> repeats(mentions, column));
    var rows =
        mentions.records().stream()
            .sorted(Comparator.comparing(it -> padded(it.id().key())))
            .limit(SHOWN)
            .map(it -> row(it, List.copyOf(columns)))
            .toList();
    return new EntityPage.Neighbours(
        mentions.kind() + "-" + mentions.field(),
        labels.kind(mentions.kind(), mentions.kindLabel())
            + " · "
            + labels.field(mentions.kind(), mentions.field(), mentions.label()),
        mentions.total(),
        mentions.total() - rows.size(),
        columns.stream().map(it -> labels.column(mentions.kind(), it)).toList(),
        rows);
  }

  /// Whether a column says nothing that another one does not say already.
  private static boolean repeats(EntityView.Mentions mentions, String column) {
    return column.endsWith("原文")
        && mentions.records().stream()
            .allMatch(
                it ->
                    it.details().stream()
                        .filter(detail -> detail.label().equals(column))
                        .allMatch(
                            detail ->
                                it.details().stream()
                                    .anyMatch(
                                        other ->
                                            !other.label().equals(column)
                                                && other.text().equals(detail.text()))));
  }

  private static EntityPage.Neighbour row(EntityView.Mention mention, List<String> columns) {
    var cells =
        columns.stream()
            .map(
                column ->
                    mention.details().stream()
                        .filter(it -> it.label().equals(column))
                        .findFirst()
                        .map(Wording::detail)
                        .orElse(new Shown("", Optional.empty())))
            .toList();
    return new EntityPage.Neighbour(
        mention.name(), mention.id().key(), Addresses.of(mention.id()), cells);
  }

  /// So that 2 comes before 10.
  private static String padded(String key) {
    return DIGITS.matcher(key).replaceAll(it -> "%020d".formatted(new BigInteger(it.group())));
  }
}
