package org.xuetu.indexer.contribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.xuetu.graph.model.NearWords;
import org.xuetu.graph.standard.TableForm;
import org.xuetu.graph.standard.Tier;
import org.xuetu.indexer.table.Table;

/// Which form a table follows, and which of its columns states what.
///
/// @param columns by position from 0
/// @param unknown positions of the columns that mean nothing to us
/// @param twice positions of the columns whose meaning an earlier one has
record HeaderMatch(
    TableForm form,
    Map<Integer, TableForm.Column> columns,
    List<Integer> unknown,
    List<Integer> twice) {
  private static final int FEWEST = 2;

  /// The form whose columns fit best; its key column and its sheet's name settle a tie.
  static Optional<HeaderMatch> find(Table table, List<TableForm> forms) {
    return forms.stream()
        .map(form -> of(table, form))
        .filter(match -> match.columns.size() >= FEWEST)
        .max(
            Comparator.comparingInt((HeaderMatch match) -> match.columns.size())
                .thenComparing(HeaderMatch::hasKey)
                .thenComparing(match -> match.form.sheet().equals(table.sheet())));
  }

  private static HeaderMatch of(Table table, TableForm form) {
    Map<String, TableForm.Column> byWord = words(form);
    Map<Integer, TableForm.Column> columns = new LinkedHashMap<>();
    List<Integer> unknown = new ArrayList<>();
    List<Integer> twice = new ArrayList<>();
    for (int position = 0; position < table.header().size(); position++) {
      String word = bare(table.header().get(position));
      TableForm.Column column = byWord.get(word);
      if (column == null) {
        if (!word.isEmpty()) {
          unknown.add(position);
        }
      } else if (columns.containsValue(column)) {
        twice.add(position);
      } else {
        columns.put(position, column);
      }
    }
    return new HeaderMatch(form, columns, unknown, twice);
  }

  private static Map<String, TableForm.Column> words(TableForm form) {
    Map<String, TableForm.Column> byWord = new LinkedHashMap<>();
    for (TableForm.Column column : form.columns()) {
      byWord.put(bare(column.header()), column);
      column.also().forEach(word -> byWord.put(bare(word), column));
      byWord.putIfAbsent(column.field().name().toLowerCase(Locale.ROOT), column);
    }
    return byWord;
  }

  /// A header without what people add to it: marks for required columns, units, hints in brackets,
  /// the upper part of a header of several rows.
  private static String bare(String header) {
    String word = FoldedCell.fold(header).replaceAll("\\([^)]*\\)|\\[[^]]*]|【[^】]*】", "");
    word = word.substring(word.lastIndexOf('/') + 1);
    return word.replaceAll("[\\s*:_.、·-]+", "").toLowerCase(Locale.ROOT);
  }

  private boolean hasKey() {
    String key = form.kind().key().getFirst();
    return columns.values().stream().anyMatch(column -> column.field().name().equals(key));
  }

  /// The form's columns of a tier that the table does not have.
  List<TableForm.Column> missing(Tier tier) {
    return form.columns().stream()
        .filter(column -> column.tier() == tier && !columns.containsValue(column))
        .toList();
  }

  /// The headers that an unknown one may have been meant to be.
  List<String> near(String header) {
    Map<String, TableForm.Column> byWord = words(form);
    return NearWords.nearest(bare(header), byWord.keySet()).stream()
        .map(word -> Optional.ofNullable(byWord.get(word)).orElseThrow().header())
        .distinct()
        .toList();
  }
}
