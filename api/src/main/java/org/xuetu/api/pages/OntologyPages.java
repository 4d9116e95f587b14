package org.xuetu.api.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xuetu.graph.ontology.Ontology;
import org.xuetu.graph.ontology.Term;
import org.xuetu.graph.record.Schema;
import org.xuetu.graph.vocab.Prefixes;

/// Makes the page of the ontology.
public final class OntologyPages {
  /// Where the ontology is known under, whoever serves it.
  public static final String IRI = "https://w3id.org/xuetu/ns";

  private OntologyPages() {}

  public static OntologyPage page(Ontology ontology, Schema schema, String release, Visit visit) {
    var own = ontology.listOwn();
    var version = ontology.version().orElse("");
    return new OntologyPage(
        Frame.of(
            "学图本体 " + version + " - 学图",
            "继续教育中的学校、专业、计划、课程、证书与学分认定规则的词汇：每个类和属性的含义、取值和与通用标准的对应。",
            Optional.of(release),
            visit),
        "学图本体",
        IRI,
        version,
        IRI + "/" + version,
        Download.ofGraph("/ns"),
        List.of(
            section("classes", "类", "我们自己的类。", ontology, own, Term.Type.CLASS),
            section("properties", "属性", "我们自己的属性。", ontology, own, Term.Type.PROPERTY),
            section(
                "reused",
                "借用的词",
                "能用通用标准的地方都用标准词汇；定义以各标准为准，这里说的是我们怎样用。",
                words(ontology, ontology.listReused()))),
        schemes(schema));
  }

  private static OntologyPage.Section section(
      String anchor,
      String heading,
      String explanation,
      Ontology ontology,
      List<Term> terms,
      Term.Type type) {
    var those = terms.stream().filter(term -> term.type() == type).toList();
    return section(anchor, heading, explanation, words(ontology, those));
  }

  private static OntologyPage.Section section(
      String anchor, String heading, String explanation, List<OntologyPage.Word> words) {
    return new OntologyPage.Section(anchor, heading, explanation, words);
  }

  private static List<OntologyPage.Word> words(Ontology ontology, List<Term> terms) {
    return terms.stream().map(term -> word(ontology, term)).toList();
  }

  private static OntologyPage.Word word(Ontology ontology, Term term) {
    var facts = new ArrayList<OntologyPage.Fact>();
    add(facts, "上位词", term.parents().stream().map(iri -> shown(ontology, iri)).toList());
    add(facts, "用于", term.domains().stream().map(iri -> shown(ontology, iri)).toList());
    add(facts, "取值", term.ranges().stream().map(iri -> shown(ontology, iri)).toList());
    add(facts, "取值词表", term.schemes().stream().map(OntologyPages::scheme).toList());
    add(facts, "对应", term.matches().stream().map(OntologyPages::match).toList());
    return new OntologyPage.Word(
        anchor(term.iri()),
        term.name(),
        term.iri(),
        term.zh(),
        term.en(),
        term.definition(),
        term.definitionEn(),
        facts);
  }

  private static void add(List<OntologyPage.Fact> facts, String label, List<Shown> values) {
    if (!values.isEmpty()) {
      facts.add(new OntologyPage.Fact(label, values));
    }
  }

  static String anchor(String iri) {
    return iri.startsWith(Prefixes.XT)
        ? iri.substring(Prefixes.XT.length())
        : Prefixes.shorten(iri).replace(':', '-');
  }

  static Shown shown(Ontology ontology, String iri) {
    var term = ontology.find(iri);
    var name = Prefixes.shorten(iri);
    return new Shown(
        term.map(it -> it.zh() + "（" + name + "）").orElse(name),
        Optional.of(term.map(it -> "/ns#" + anchor(it.iri())).orElse(iri)));
  }

  private static Shown scheme(String iri) {
    var name = iri.substring(Prefixes.CONCEPT.length());
    return new Shown(name, Optional.of(Addresses.concept(name)));
  }

  private static Shown match(Term.Match match) {
    var relation =
        switch (match.relation()) {
          case "skos:exactMatch" -> "同义 ";
          case "skos:closeMatch" -> "近似 ";
          case "skos:broadMatch" -> "较宽 ";
          case "skos:narrowMatch" -> "较窄 ";
          default -> "相关 ";
        };
    return new Shown(relation + Prefixes.shorten(match.iri()), Optional.of(match.iri()));
  }

  private static List<OntologyPage.Scheme> schemes(Schema schema) {
    return schema.schemes().stream()
        .map(
            it ->
                new OntologyPage.Scheme(
                    it.name(),
                    it.zh(),
                    it.en(),
                    it.concepts().size(),
                    Addresses.concept(it.name())))
        .toList();
  }
}
