package org.xuetu.graph.stored;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.xuetu.graph.ontology.OntologyException;
import org.xuetu.graph.ontology.QueryHeader;
import org.xuetu.graph.record.ConceptScheme;
import org.xuetu.graph.record.Schema;
import org.xuetu.graph.sparql.SparqlException;
import org.xuetu.graph.sparql.SparqlQuery;
import org.xuetu.graph.vocab.Iris;

/// Holds a stored query against its declaration: its columns are those declared, its parameters are
/// variables of it, and what they are preset to can be used.
public final class StoredQueryCheck {
  /// Names that the address of a query has a use for.
  private static final Set<String> TAKEN = Set.of("format", "release");

  private static final Node SOME = NodeFactory.createURI("urn:some");

  private StoredQueryCheck() {}

  public static void check(StoredQuery stored, Schema schema) throws OntologyException {
    QueryHeader header = StoredQueries.header(stored.name(), stored.text());
    SparqlQuery parsed = parsed(header, stored);
    Query query = parsed.query();
    if (parsed.isSearching()) {
      throw header.faulty("用了 xt:search；固定的发布版只打开图谱，不打开索引，请去掉");
    }
    List<String> columns = stored.columns().stream().map(StoredQuery.Column::name).toList();
    if (!query.isSelectType() || !query.getResultVars().equals(columns)) {
      throw header.faulty("的 column 行应依次是 SELECT 的变量 " + query.getResultVars());
    }
    Set<String> seen = new HashSet<>();
    for (QueryParameter parameter : stored.parameters()) {
      if (!parameter.name().matches("[a-z][A-Za-z0-9]*")
          || TAKEN.contains(parameter.name())
          || columns.contains(parameter.name())
          || !seen.add(parameter.name())) {
        throw header.faulty("的参数名 " + parameter.name() + " 不能用，请换一个");
      }
      if (!isUsed(parameter, parsed)) {
        throw header.faulty("没有用到参数 ?" + parameter.name());
      }
      check(header, parameter, schema);
    }
  }

  private static boolean isUsed(QueryParameter parameter, SparqlQuery query) {
    try {
      return !query.with(Map.of(parameter.name(), SOME)).query().equals(query.query());
    } catch (SparqlException otherTerm) {
      return true;
    }
  }

  private static SparqlQuery parsed(QueryHeader header, StoredQuery stored)
      throws OntologyException {
    try {
      return SparqlQuery.parse(stored.text(), List.of(), List.of());
    } catch (SparqlException e) {
      throw header.faulty("有误：" + e.sentence());
    }
  }

  private static void check(QueryHeader header, QueryParameter parameter, Schema schema)
      throws OntologyException {
    boolean exists =
        switch (parameter.type()) {
          case ParameterType.InScheme(String name) ->
              schema.schemes().stream().map(ConceptScheme::name).anyMatch(name::equals);
          case ParameterType.OfKind(String kind) -> schema.findKind(kind).isPresent();
          case ParameterType.Words(), ParameterType.Whole _, ParameterType.Day() -> true;
        };
    if (!exists) {
      throw header.faulty("的参数 " + parameter.name() + " 说的词表或类型不存在");
    }
    if (parameter.preset() instanceof QueryParameter.Preset.Value(String text)) {
      try {
        new QueryBinding(schema, new Iris("http://localhost"), _ -> true).node(parameter, text);
      } catch (ParameterFault fault) {
        throw header.faulty("的默认值用不了：" + fault.sentence());
      }
    }
  }
}
