package org.xuetu.indexer.release;

import java.io.IOException;
import java.util.List;
import org.xuetu.graph.exchange.ExchangeProfile;
import org.xuetu.graph.exchange.ExportQueries;
import org.xuetu.graph.exchange.RdfException;
import org.xuetu.graph.ontology.ExampleQueries;
import org.xuetu.graph.ontology.ExampleQuery;
import org.xuetu.graph.ontology.Ontology;
import org.xuetu.graph.ontology.OntologyException;
import org.xuetu.graph.ontology.OntologyReader;
import org.xuetu.graph.record.Schema;
import org.xuetu.graph.sparql.SparqlException;
import org.xuetu.graph.sparql.SparqlQuery;
import org.xuetu.graph.standard.StandardException;
import org.xuetu.graph.standard.StandardReader;
import org.xuetu.graph.stored.StoredQueries;
import org.xuetu.graph.stored.StoredQuery;
import org.xuetu.graph.stored.StoredQueryCheck;

/// A release is refused whose ontology, example queries, stored queries, export queries or course
/// standard cannot be read, or whose schema uses a word that the ontology does not explain.
final class VocabularyCheck {
  private static final int NAMED = 5;

  private VocabularyCheck() {}

  static Vocabulary read(DataFolder data, Schema schema) throws IOException, ReleaseException {
    try {
      Ontology ontology = OntologyReader.read(data.ontology());
      List<String> missing = ontology.missing(schema);
      if (!missing.isEmpty()) {
        String named = String.join("、", missing.subList(0, Math.min(NAMED, missing.size())));
        throw invalid(
            "本体（data/ontology）没有说明 schema 用到的 "
                + missing.size()
                + " 个词："
                + named
                + (missing.size() > NAMED ? " 等" : "")
                + "，请为每个词补上中文和英文的 rdfs:label。");
      }
      List<ExampleQuery> examples = ExampleQueries.read(data.examples());
      for (ExampleQuery example : examples) {
        checkSyntax(example);
      }
      List<StoredQuery> queries = StoredQueries.read(data.queries());
      for (StoredQuery query : queries) {
        StoredQueryCheck.check(query, schema);
      }
      StandardReader.read(data.standard(), schema);
      checkExchange(data, schema);
      return new Vocabulary(ontology, examples, queries);
    } catch (OntologyException e) {
      throw invalid(e.sentence());
    } catch (StandardException e) {
      throw invalid(e.sentence());
    }
  }

  /// Every export query can be read and is about a kind there is.
  private static void checkExchange(DataFolder data, Schema schema)
      throws IOException, ReleaseException {
    try {
      ExportQueries queries = ExportQueries.read(data.exchange());
      for (ExchangeProfile profile : ExchangeProfile.values()) {
        for (String kind : queries.kinds(profile)) {
          if (schema.findKind(kind).isEmpty()) {
            throw invalid(
                "导出查询 exchange/" + profile.key() + "/" + kind + ".rq 说的类型不存在，请改成 schema 里有的类型。");
          }
        }
      }
    } catch (RdfException e) {
      throw invalid(e.sentence());
    }
  }

  private static void checkSyntax(ExampleQuery example) throws ReleaseException {
    try {
      SparqlQuery.parse(example.text(), List.of(), List.of());
    } catch (SparqlException e) {
      throw invalid("示例查询 examples/" + example.name() + ".rq 有误：" + e.sentence());
    }
  }

  private static ReleaseException invalid(String sentence) {
    return new ReleaseException(ReleaseException.Reason.SCHEMA_INVALID, sentence);
  }
}
