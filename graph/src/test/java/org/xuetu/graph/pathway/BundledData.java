package org.xuetu.graph.pathway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.xuetu.graph.mapping.QuadMapper;
import org.xuetu.graph.model.Certainty;
import org.xuetu.graph.model.RecordId;
import org.xuetu.graph.ontology.Ontology;
import org.xuetu.graph.pathway.load.PlanningRecordsReader;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.record.Catalogue;
import org.xuetu.graph.record.Field;
import org.xuetu.graph.record.Kind;
import org.xuetu.graph.record.Record;
import org.xuetu.graph.record.RowPlace;
import org.xuetu.graph.record.Schema;
import org.xuetu.graph.record.SchemaReader;
import org.xuetu.graph.record.Value;
import org.xuetu.graph.vocab.Iris;

/// The bundled sources as planning records, read through the RDF mapping and the real reader. The
/// tables are read without the checks of a build: they are known to be clean.
public final class BundledData {
  private static final Path DATA = Path.of(System.getProperty("xuetu.home"), "data");

  private BundledData() {}

  private static final class Once {
    private static final DatasetGraph DATASET = read();
    private static final PlanningRecords RECORDS = PlanningRecordsReader.read(DATASET);
  }

  public static PlanningRecords records() {
    return Once.RECORDS;
  }

  static DatasetGraph dataset() {
    return Once.DATASET;
  }

  private static DatasetGraph read() {
    try {
      Schema schema = SchemaReader.read(DATA.resolve("schema"));
      List<Record> records = new ArrayList<>();
      try (Stream<Path> folders = Files.list(DATA.resolve("sources"))) {
        for (Path folder : folders.sorted().toList()) {
          readSource(schema, folder, records);
        }
      }
      Graph union = GraphMemFactory.createDefaultGraph();
      new QuadMapper(new Iris("http://example.org"), Ontology.empty())
          .map(new Catalogue(schema, List.of(), records), quad -> union.add(quad.asTriple()));
      return DatasetGraphFactory.wrap(union);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void readSource(Schema schema, Path folder, List<Record> records)
      throws IOException {
    String manifest = Files.readString(folder.resolve("manifest.json"));
    for (Kind kind : schema.kinds()) {
      var tables =
          java.util.regex.Pattern.compile(
                  "\"file\":\\s*\"([^\"]+)\",\\s*\"kind\":\\s*\"" + kind.name() + "\"")
              .matcher(manifest);
      while (tables.find()) {
        readTable(schema, kind, folder.resolve(tables.group(1)), records);
      }
    }
  }

  private static void readTable(Schema schema, Kind kind, Path file, List<Record> records)
      throws IOException {
    List<List<String>> rows = rows(Files.readString(file, StandardCharsets.UTF_8));
    List<String> header = rows.getFirst();
    for (int row = 1; row < rows.size(); row++) {
      Map<String, String> cells = new LinkedHashMap<>();
      for (int column = 0; column < header.size(); column++) {
        cells.put(header.get(column), rows.get(row).get(column));
      }
      Map<String, List<Value>> values = new LinkedHashMap<>();
      for (Field field : kind.fields()) {
        String cell = cells.getOrDefault(field.name(), "");
        if (!cell.isEmpty()) {
          List<String> parts = field.list() ? List.of(cell.split(";")) : List.of(cell);
          values.put(field.name(), parts.stream().map(part -> value(schema, field, part)).toList());
        }
      }
      String key = kind.key().stream().map(cells::get).collect(Collectors.joining("."));

      records.add(
          new Record(
              new RecordId(kind.name(), key),
              kind,
              new RowPlace(
                  file.getParent().getFileName().toString(),
                  file.getFileName().toString(),
                  row + 1),
              values,
              Certainty.find(cells.get("certainty")).orElseThrow(),
              cells.get("cited"),
              cells.get("origin")));
    }
  }

  private static Value value(Schema schema, Field field, String text) {
    return switch (field.type()) {
      case TEXT -> new Value.Text(text, field.lang().orElse(""));
      case CODE -> new Value.Code(text);
      case INTEGER -> new Value.Whole(Long.parseLong(text));
      case DECIMAL -> new Value.Decimal(new BigDecimal(text));
      case DATE -> new Value.Date(LocalDate.parse(text));
      case MONTH -> new Value.Month(YearMonth.parse(text));
      case BOOLEAN -> new Value.Flag(Boolean.parseBoolean(text));
      case URL -> new Value.Link(text);
      case CONCEPT ->
          new Value.ConceptValue(
              field
                  .scheme()
                  .map(schema::getScheme)
                  .flatMap(scheme -> scheme.findByLabel(text))
                  .orElseThrow());
      case REF -> new Value.Ref(new RecordId(field.to().getFirst(), text));
    };
  }

  /// The rows of an RFC 4180 table.
  private static List<List<String>> rows(String text) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair = c == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"';
      if (pair) {
        cell.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (quoted || (c != ',' && c != '\n' && c != '\r')) {
        cell.append(c);
      } else if (c == ',') {
        row.add(cell.toString());
        cell.setLength(0);
      } else if (c == '\n') {
        row.add(cell.toString());
        cell.setLength(0);
        rows.add(List.copyOf(row));
        row.clear();
      }
    }
    return rows;
  }
}
