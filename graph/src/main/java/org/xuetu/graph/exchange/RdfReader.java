package org.xuetu.graph.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;

/// Reads RDF that others made: strictly, inside [RdfLimits], and without touching the network or any
/// other file. Whatever is wrong with it comes back as an [RdfException].
public final class RdfReader {
  /// What relative IRIs in a file are relative to: a place of no meaning, rather than this machine's
  /// working directory.
  public static final String BASE = "https://w3id.org/xuetu/relative/";

  /// What a file states.
  ///
  /// @param lentContext whether it named no JSON-LD context and was read with the one at hand
  record Contents(Graph graph, boolean lentContext) {}

  private final RdfLimits limits;
  private final Optional<ExchangeProfile> context;

  /// @param context whose JSON-LD context is used for a document that names none
  public RdfReader(RdfLimits limits, Optional<ExchangeProfile> context) {
    this.limits = limits;
    this.context = context;
  }

  public RdfReader(RdfLimits limits) {
    this(limits, Optional.empty());
  }

  public RdfReader() {
    this(RdfLimits.DEFAULT);
  }

  /// The syntax follows from the file's name.
  public Graph read(Path file) throws IOException, RdfException {
    return contents(file).graph();
  }

  Contents contents(Path file) throws IOException, RdfException {
    String name = String.valueOf(file.getFileName());
    RdfSyntax syntax =
        RdfSyntax.ofFileName(name)
            .orElseThrow(
                () ->
                    new RdfException(
                        RdfException.Reason.SYNTAX_UNKNOWN,
                        "从文件名 " + name + " 看不出是哪种 RDF",
                        "请用扩展名 .ttl、.nt、.trig、.nq、.rdf、.owl、.jsonld 或 .json"));
    try (InputStream in = Files.newInputStream(file)) {
      return contents(bytes(in), syntax);
    }
  }

  /// Reads no more than the limit, however much there is.
  public Graph read(InputStream in, RdfSyntax syntax) throws IOException, RdfException {
    return read(bytes(in), syntax);
  }

  private byte[] bytes(InputStream in) throws IOException {
    return in.readNBytes((int) limits.bytes() + 1);
  }

  public Graph read(byte[] bytes, RdfSyntax syntax) throws RdfException {
    return contents(bytes, syntax).graph();
  }

  Contents contents(byte[] bytes, RdfSyntax syntax) throws RdfException {
    if (bytes.length > limits.bytes()) {
      throw new RdfException(
          RdfException.Reason.TOO_LARGE, "文件超过 " + limits.bytes() + " 字节", "请把文件分成几份");
    }
    TripleSink sink = new TripleSink(limits);
    boolean lent = false;
    try {
      switch (syntax) {
        case JSON_LD ->
            lent = JsonLdReader.read(bytes, Utf8Check.check(bytes), BASE, limits, context, sink);
        case RDF_XML -> {
          XmlCheck.check(bytes, limits.depth());
          parse(bytes, 0, syntax, sink);
        }
        case TURTLE, TRIG -> {
          int start = Utf8Check.check(bytes);
          TurtleNesting.check(bytes, limits.depth());
          parse(bytes, start, syntax, sink);
        }
        case N_TRIPLES, N_QUADS -> parse(bytes, Utf8Check.check(bytes), syntax, sink);
      }
    } catch (Refusal e) {
      throw e.refused();
    } catch (RiotException e) {
      throw Refusal.in(e).orElseGet(() -> malformed(ParserMessage.of(e), Optional.empty()));
    }
    return new Contents(sink.graph(), lent);
  }

  private static void parse(byte[] bytes, int start, RdfSyntax syntax, TripleSink sink) {
    RDFParser.create()
        .source(new ByteArrayInputStream(bytes, start, bytes.length - start))
        .lang(syntax.lang())
        .forceLang(syntax.lang())
        .base(BASE)
        .checking(true)
        .errorHandler(new Strict())
        .build()
        .parse(sink);
  }

  private static RdfException malformed(String what, Optional<TextPlace> place) {
    return new RdfException(RdfException.Reason.MALFORMED, "RDF 语法有误：" + what, "请改正此处再提交", place);
  }

  /// Errors end the reading; warnings (a number that is none, an unusual IRI) do not.
  private static final class Strict implements ErrorHandler {
    @Override
    public void warning(String message, long line, long column) {}

    @Override
    public void error(String message, long line, long column) {
      throw refusal(message, line, column);
    }

    @Override
    public void fatal(String message, long line, long column) {
      throw refusal(message, line, column);
    }

    private static Refusal refusal(String message, long line, long column) {
      Optional<TextPlace> place =
          line < 1
              ? Optional.empty()
              : Optional.of(new TextPlace((int) line, (int) Math.max(1, column)));
      return new Refusal(malformed(message, place));
    }
  }
}
