package org.xuetu.graph.sparql;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.resultset.ResultsWriter;

/// Writes rows while they are found. A result that is cut says so where its format has room for it:
/// JSON in a member `truncated`, XML in a comment.
final class TableWriter {
  private final ResultFormat format;
  private final WireOutput out;
  private final Budget budget;

  TableWriter(ResultFormat format, WireOutput out, Budget budget) {
    this.format = format;
    this.out = out;
    this.budget = budget;
  }

  Cut write(QueryExec execution, boolean ask) throws IOException {
    ResultsWriter writer = ResultsWriter.create().lang(format.lang()).build();
    if (ask) {
      writer.write(out, execution.ask());
      return Cut.WHOLE;
    }
    RowSet found = execution.select();
    Rows rows = new Rows(found);
    if (format == ResultFormat.CSV) {
      new CsvRows(found.getResultVars(), new BlankLabels(budget)).write(rows, out);
      return rows.cut;
    }
    End end = new End(out);
    writer.write(end, RowSetStream.create(found.getResultVars(), rows));
    end.finish(rows.cut == Cut.WHOLE ? "" : sentence(rows));
    return rows.cut;
  }

  private String sentence(Rows rows) {
    return switch (format) {
      case JSON ->
          ",\n  \"truncated\": { \"limit\": \"%s\", \"rows\": %d }\n"
              .formatted(rows.cut.key(), rows.count);
      case XML -> "<!-- truncated: %s limit, %d rows -->\n".formatted(rows.cut.key(), rows.count);
      default -> "";
    };
  }

  private final class Rows implements Iterator<Binding> {
    private final Iterator<Binding> found;
    private long count;
    private Cut cut = Cut.WHOLE;

    Rows(Iterator<Binding> found) {
      this.found = found;
    }

    @Override
    public boolean hasNext() {
      if (cut != Cut.WHOLE || !found.hasNext()) {
        return false;
      }
      cut = budget.cut(count, out.bytes());
      return cut == Cut.WHOLE;
    }

    @Override
    public Binding next() {
      budget.step();
      count++;
      return found.next();
    }
  }

  /// Keeps the last few bytes back, so that something can stand before the closing brace.
  private final class End extends OutputStream {
    private static final int KEPT = 16;

    private final OutputStream wire;
    private byte[] kept = new byte[0];

    End(OutputStream wire) {
      this.wire = wire;
    }

    @Override
    public void write(int single) throws IOException {
      write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      if (length >= KEPT) {
        wire.write(kept);
        wire.write(bytes, from, length - KEPT);
        kept = Arrays.copyOfRange(bytes, from + length - KEPT, from + length);
        return;
      }
      byte[] joined = Arrays.copyOf(kept, kept.length + length);
      System.arraycopy(bytes, from, joined, kept.length, length);
      int go = Math.max(0, joined.length - KEPT);
      wire.write(joined, 0, go);
      kept = Arrays.copyOfRange(joined, go, joined.length);
    }

    void finish(String sentence) throws IOException {
      int before = kept.length;
      if (format == ResultFormat.JSON && !sentence.isEmpty()) {
        before = new String(kept, StandardCharsets.US_ASCII).lastIndexOf('}');
      }
      wire.write(kept, 0, before);
      wire.write(sentence.getBytes(StandardCharsets.UTF_8));
      wire.write(kept, before, kept.length - before);
    }
  }
}
