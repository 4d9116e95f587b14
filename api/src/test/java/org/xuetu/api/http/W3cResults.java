package org.xuetu.api.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.query.ResultSetRewindable;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.expr.nodevalue.XSDFuncOp;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.resultset.ResultsCompare;
import org.apache.jena.sparql.resultset.ResultsReader;
import org.apache.jena.sparql.util.IsoMatcher;
import org.apache.jena.vocabulary.RDF;

/// Reads results and compares them: rows as bags with blank nodes matched one to one, graphs by
/// isomorphism.
sealed interface W3cResults {
  record Rows(ResultSetRewindable rows) implements W3cResults {}

  record Answer(boolean value) implements W3cResults {}

  record Triples(Graph graph) implements W3cResults {}

  String RS = "http://www.w3.org/2001/sw/DataAccess/tests/result-set#";

  static W3cResults read(Path file, String base) throws IOException {
    var name = file.getFileName().toString();
    return read(Files.readAllBytes(file), lang(name.substring(name.lastIndexOf('.') + 1)), base);
  }

  static Lang lang(String extension) {
    return switch (extension) {
      case "srx" -> ResultSetLang.RS_XML;
      case "srj" -> ResultSetLang.RS_JSON;
      case "csv" -> ResultSetLang.RS_CSV;
      case "tsv" -> ResultSetLang.RS_TSV;
      default -> RDFLanguages.fileExtToLang(extension);
    };
  }

  static W3cResults read(byte[] bytes, Lang lang, String base) {
    if (ResultSetLang.isRegistered(lang)) {
      var any = ResultsReader.create().lang(lang).build().readAny(new ByteArrayInputStream(bytes));
      return any.isBoolean()
          ? new Answer(any.getBooleanResult())
          : new Rows(any.getResultSet().rewindable());
    }
    var graph = GraphFactory.createDefaultGraph();
    RDFParser.create().source(new ByteArrayInputStream(bytes)).lang(lang).base(base).parse(graph);
    var model = ModelFactory.createModelForGraph(graph);
    var value = model.createProperty(RS, "boolean");
    if (model.contains(null, value)) {
      return new Answer(model.listObjectsOfProperty(value).next().asLiteral().getBoolean());
    }
    return model.contains(null, RDF.type, model.createResource(RS + "ResultSet"))
        ? new Rows(ResultSetFactory.makeRewindable(model))
        : new Triples(graph);
  }

  /// @param ordered the rows must come in this order
  /// @param lax how often a row occurs does not matter
  default boolean fits(W3cResults other, boolean ordered, boolean lax) {
    return switch (this) {
      case Answer(boolean value) -> other instanceof Answer(boolean theirs) && value == theirs;
      case Triples(Graph graph) ->
          other instanceof Triples(Graph theirs)
              && (graph.isIsomorphicWith(theirs) || IsoMatcher.isomorphic(graph, theirs));
      case Rows(ResultSetRewindable mine) ->
          other instanceof Rows(ResultSetRewindable theirs) && same(mine, theirs, ordered, lax);
    };
  }

  private static boolean same(
      ResultSetRewindable mine, ResultSetRewindable theirs, boolean ordered, boolean lax) {
    mine.reset();
    theirs.reset();
    if (!Set.copyOf(mine.getResultVars()).equals(Set.copyOf(theirs.getResultVars()))) {
      return false;
    }
    if (lax) {
      return texts(mine).equals(texts(theirs));
    }
    var one = canonical(mine);
    var other = canonical(theirs);
    return ordered
        ? ResultsCompare.equalsByTermAndOrder(one, other)
        : ResultsCompare.equalsByTerm(one, other);
  }

  /// One spelling for each number or truth value of a datatype: 02 and 2, 2.0 and 2.00, 1e6 and 1.0E6.
  private static RowSet canonical(ResultSetRewindable rows) {
    var set = RowSet.adapt(rows);
    List<Binding> all = new ArrayList<>();
    set.forEachRemaining(
        row -> {
          var builder = Binding.builder();
          row.forEach((name, value) -> builder.add(name, canonical(value)));
          all.add(builder.build());
        });
    return RowSetStream.create(set.getResultVars(), all.iterator());
  }

  private static Node canonical(Node node) {
    // In CSV a blank node is read as a text.
    if (node.isLiteral() && node.getLiteralLexicalForm().startsWith("_:")) {
      return NodeFactory.createBlankNode(node.getLiteralLexicalForm());
    }
    if (!node.isLiteral() || !(node.getLiteralDatatype() instanceof XSDDatatype type)) {
      return node;
    }
    var text = node.getLiteralLexicalForm();
    try {
      if (type.equals(XSDDatatype.XSDdouble) || type.equals(XSDDatatype.XSDfloat)) {
        return NodeFactory.createLiteralDT(Double.toString(Double.parseDouble(text)), type);
      }
      if (type.equals(XSDDatatype.XSDboolean) && text.matches("[01]")) {
        return NodeFactory.createLiteralDT(text.equals("1") ? "true" : "false", type);
      }
      if (XSDFuncOp.isNumericDatatype(type)) {
        var number = new BigDecimal(text).stripTrailingZeros().toPlainString();
        return NodeFactory.createLiteralDT(number, type);
      }
      return node;
    } catch (NumberFormatException notANumber) {
      return node;
    }
  }

  private static Set<String> texts(ResultSet rows) {
    List<String> all = new ArrayList<>();
    rows.forEachRemaining(row -> all.add(String.valueOf(row)));
    return all.stream().collect(Collectors.toSet());
  }
}
