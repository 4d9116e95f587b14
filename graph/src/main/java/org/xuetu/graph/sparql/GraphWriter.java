package org.xuetu.graph.sparql;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.xuetu.graph.vocab.Prefixes;

/// Writes triples while they are found, in any format, without keeping the graph. Repetitions are left
/// out as long as they can be remembered; RDF does not mind those beyond.
final class GraphWriter {
  private static final int REMEMBERED = 50_000;
  private static final long TRIPLE = 160;

  private final ResultFormat format;
  private final WireOutput out;
  private final Budget budget;

  GraphWriter(ResultFormat format, WireOutput out, Budget budget) {
    this.format = format;
    this.out = out;
    this.budget = budget;
  }

  Cut write(Iterator<Triple> triples) throws IOException {
    StreamRDF writer = writer();
    writer.start();
    Prefixes.all().forEach(writer::prefix);
    Set<Triple> seen = new HashSet<>();
    long count = 0;
    Cut cut = Cut.WHOLE;
    while (cut == Cut.WHOLE && triples.hasNext()) {
      budget.step();
      Triple triple = triples.next();
      if (isNew(triple, seen)) {
        cut = budget.cut(count, out.bytes());
        if (cut == Cut.WHOLE) {
          writer.triple(triple);
          count++;
        }
      }
    }
    writer.finish();
    if (cut != Cut.WHOLE) {
      out.write(sentence(cut, count).getBytes(StandardCharsets.UTF_8));
    }
    return cut;
  }

  private boolean isNew(Triple triple, Set<Triple> seen) {
    if (seen.size() >= REMEMBERED) {
      return !seen.contains(triple);
    }
    boolean added = seen.add(triple);
    if (added) {
      budget.hold(TRIPLE + HeldRows.sizeOf(triple.getObject()));
    }
    return added;
  }

  private StreamRDF writer() {
    return switch (format) {
      case TURTLE -> StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS);
      case TRIG -> StreamRDFWriter.getWriterStream(out, RDFFormat.TRIG_BLOCKS);
      case N_QUADS -> StreamRDFWriter.getWriterStream(out, RDFFormat.NQUADS_UTF8);
      case RDF_XML -> new RdfXmlStream(out);
      case JSON_LD -> new JsonLdStream(out);
      case N_TRIPLES, JSON, XML, CSV, TSV ->
          StreamRDFWriter.getWriterStream(out, RDFFormat.NTRIPLES_UTF8);
    };
  }

  private String sentence(Cut cut, long count) {
    String words = "truncated: %s limit, %d triples".formatted(cut.key(), count);
    return switch (format) {
      case RDF_XML -> "<!-- " + words + " -->\n";
      // Nothing may follow a JSON document; the header or trailer says it.
      case JSON_LD -> "";
      default -> "# " + words + "\n";
    };
  }
}
