package org.xuetu.indexer.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads a list inside a JSON file as a table: one row for each element.
///
/// The columns are the elements' keys, those of inner objects after a point (`school.code`); a list
/// of texts is one cell, joined by `;`. In an object whose entries are the rows the entry's own key is
/// the column `key`. A plain text or number is the column `value`.
final class JsonRows {
  private static final String KEY = "key";
  private static final String VALUE = "value";

  private final TableLimits limits;
  private final List<Map<String, String>> rows = new ArrayList<>();
  private final Set<String> header = new LinkedHashSet<>();
  private long cells;

  private JsonRows(TableLimits limits) {
    this.limits = limits;
  }

  static void read(Content content, String pointer, TableLimits limits, TableSink sink)
      throws IOException, UnreadableTable {
    limits.check(TableLimit.BYTES, content.size(), Spot.FILE);
    // The tree of the file is held: the limit of unpacked content is the fitting one.
    limits.check(TableLimit.UNPACKED_BYTES, content.size(), Spot.FILE);
    StreamReadConstraints constraints =
        StreamReadConstraints.builder()
            .maxNestingDepth(200)
            .maxStringLength(limits.characters())
            .build();
    JsonMapper mapper =
        new JsonMapper(JsonFactory.builder().streamReadConstraints(constraints).build());
    try (InputStream in = content.open();
        Counted parser = new Counted(mapper.createParser(in), limits)) {
      JsonNode list = mapper.<JsonNode>readTree(parser).at(pointer);
      if (!list.isContainerNode()) {
        throw new UnreadableTable(
            TableProblem.JSON_MALFORMED,
            Spot.FILE,
            "文件里没有列表 " + pointer,
            "核对清单里的 rows（JSON 指针，如 /occupations）");
      }
      new JsonRows(limits).send(list, sink);
    } catch (TooMuch e) {
      throw UnreadableTable.tooLarge(TableLimit.HELD_CELLS, limits.heldCells(), Spot.FILE);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw new UnreadableTable(
          TableProblem.JSON_MALFORMED, Spot.row(line), "不是合法的 JSON", "请用能检查 JSON 的软件打开并改正");
    } catch (IllegalArgumentException e) {
      throw new UnreadableTable(
          TableProblem.JSON_MALFORMED,
          Spot.FILE,
          "rows 不是合法的 JSON 指针：" + pointer,
          "写成 /名字/名字，如 /occupations");
    }
  }

  private static final class TooMuch extends IOException {}

  /// Stops before the tree of a file is larger than its cells may be: every value of it takes room,
  /// also an empty list.
  private static final class Counted extends JsonParserDelegate {
    private final TableLimits limits;
    private long values;

    Counted(JsonParser parser, TableLimits limits) {
      super(parser);
      this.limits = limits;
    }

    @Override
    public JsonToken nextToken() throws IOException {
      JsonToken token = super.nextToken();
      if (token != null && !token.isStructEnd() && ++values > limits.heldCells()) {
        throw new TooMuch();
      }
      return token;
    }
  }

  private void send(JsonNode list, TableSink sink) throws UnreadableTable {
    if (list.isObject()) {
      for (Map.Entry<String, JsonNode> entry : list.properties()) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put(KEY, entry.getKey());
        add(entry.getValue(), row);
      }
    } else {
      for (JsonNode element : list) {
        add(element, new LinkedHashMap<>());
      }
    }
    List<String> names = List.copyOf(header);
    sink.begin("", 1, names);
    for (int i = 0; i < rows.size(); i++) {
      Map<String, String> row = rows.get(i);
      sink.row(new Row(i + 2, names.stream().map(name -> row.getOrDefault(name, "")).toList()));
    }
  }

  private void add(JsonNode element, Map<String, String> row) throws UnreadableTable {
    flatten("", element, row);
    header.addAll(row.keySet());
    cells += row.size();
    Spot place = Spot.row(rows.size() + 2);
    limits.check(TableLimit.ROWS, rows.size() + 1L, place);
    limits.check(TableLimit.COLUMNS, header.size(), place);
    limits.check(TableLimit.HELD_CELLS, cells, place);
    rows.add(row);
  }

  private static void flatten(String prefix, JsonNode node, Map<String, String> row) {
    String name = prefix.isEmpty() ? VALUE : prefix;
    if (node.isObject()) {
      node.properties()
          .forEach(
              entry ->
                  flatten(
                      prefix.isEmpty() ? entry.getKey() : prefix + "." + entry.getKey(),
                      entry.getValue(),
                      row));
    } else if (node.isArray()) {
      List<String> texts = new ArrayList<>();
      node.forEach(part -> texts.add(part.isValueNode() ? part.asText() : part.toString()));
      row.put(name, String.join(";", texts));
    } else if (!node.isNull()) {
      row.put(name, node.asText());
    }
  }
}
