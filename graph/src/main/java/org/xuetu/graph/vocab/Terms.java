package org.xuetu.graph.vocab;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/// The terms that code, not only a schema file, has to know.
public final class Terms {
  /// How far a row can be trusted: "high", "medium" or "low".
  public static final Node CERTAINTY = xt("certainty");

  /// The row a node was stated in, such as "courses.csv#12" (the header is row 1).
  public static final Node SOURCE_ROW = xt("sourceRow");

  /// The file and row a fact was first carried over from, such as "majors.csv#12".
  public static final Node ORIGINAL_ROW = xt("originalRow");

  /// The document a row was read in, in words.
  public static final Node CITED = NodeFactory.createURI(Prefixes.DCTERMS + "source");

  public static final Node IDENTIFIER = NodeFactory.createURI(Prefixes.DCTERMS + "identifier");
  public static final Node TITLE = NodeFactory.createURI(Prefixes.DCTERMS + "title");
  public static final Node LICENCE = NodeFactory.createURI(Prefixes.DCTERMS + "license");
  public static final Node RIGHTS = NodeFactory.createURI(Prefixes.DCTERMS + "rights");
  public static final Node DATE = NodeFactory.createURI(Prefixes.DCTERMS + "date");
  public static final Node PROVENANCE = NodeFactory.createURI(Prefixes.DCTERMS + "provenance");
  public static final Node PROVINCE = xt("province");
  public static final Node LABEL = NodeFactory.createURI(Prefixes.RDFS + "label");
  public static final Node PREF_LABEL = skos("prefLabel");
  public static final Node ALT_LABEL = skos("altLabel");
  public static final Node IN_SCHEME = skos("inScheme");
  public static final Node CONCEPT = skos("Concept");
  public static final Node CONCEPT_SCHEME = skos("ConceptScheme");
  public static final Node SKOS_NOTATION = skos("notation");
  public static final Node DATASET = NodeFactory.createURI(Prefixes.VOID + "Dataset");

  /// First and last day of validity, both included, and what is known of them only to the month.
  public static final Node VALID_FROM = xt("validFrom");

  public static final Node VALID_UNTIL = xt("validUntil");
  public static final Node VALID_FROM_ABOUT = xt("validFromAbout");
  public static final Node ABOLISHED = xt("abolished");

  /// Those that code states itself, whatever the schema files say; the ontology describes them too.
  public static final List<Node> STATED =
      List.of(
          CERTAINTY,
          SOURCE_ROW,
          ORIGINAL_ROW,
          CITED,
          IDENTIFIER,
          TITLE,
          LICENCE,
          RIGHTS,
          DATE,
          PROVENANCE,
          PROVINCE,
          LABEL,
          PREF_LABEL,
          ALT_LABEL,
          IN_SCHEME,
          CONCEPT,
          CONCEPT_SCHEME,
          SKOS_NOTATION,
          DATASET);

  private Terms() {}

  private static Node xt(String name) {
    return NodeFactory.createURI(Prefixes.XT + name);
  }

  private static Node skos(String name) {
    return NodeFactory.createURI(Prefixes.SKOS + name);
  }
}
