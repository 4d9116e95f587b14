package org.xuetu.indexer.reconcile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xuetu.graph.entity.EntityReader;
import org.xuetu.graph.entity.EntityView.ShownValue;
import org.xuetu.graph.model.EntityType;
import org.xuetu.graph.model.RecordId;
import org.xuetu.graph.record.Field;
import org.xuetu.graph.record.Schema;
import org.xuetu.indexer.schema.NameRelation;
import org.xuetu.indexer.schema.OtherName;
import org.xuetu.indexer.search.CatalogSearcher;
import org.xuetu.indexer.search.Namesake;
import org.xuetu.indexer.search.SearchRequest;
import org.xuetu.indexer.search.SearchResult;

/// Finds what a name means, by the same index as the search box.
///
/// A candidate matches only where it is certain: a code, a name, or a name that is as good, and nothing
/// else bears it, or what else is known of the thing leaves one. Everything else is a proposal.
public final class Reconciler {
  private static final double OWN = 100;
  private static final double AS_GOOD = 95;
  private static final double USUAL = 85;
  private static final double LIKE = 80;

  /// Names by which a thing is certainly called.
  private static final Set<NameRelation> SURE =
      EnumSet.of(
          NameRelation.ALIAS,
          NameRelation.ABBREVIATION,
          NameRelation.FORMER_NAME,
          NameRelation.OLD_CODE,
          NameRelation.OTHER_CODE);

  private final CatalogSearcher searcher;
  private final PropertyValues properties;

  public Reconciler(CatalogSearcher searcher, EntityReader entities, Schema schema) {
    this.searcher = searcher;
    this.properties = new PropertyValues(entities, schema);
  }

  /// Best first.
  public List<Candidate> find(ReconcileQuery query) throws IOException {
    List<Candidate> exact = exact(query.text(), query.types());
    List<Candidate> sure = exact.stream().filter(Reconciler::isSure).toList();
    if (exact.isEmpty()) {
      Optional<BracketedName> bracketed = BracketedName.find(query.text());
      if (bracketed.isPresent()) {
        exact = exact(bracketed.get().name(), query.types());
        List<Candidate> said = exact(bracketed.get().remark(), query.types());
        sure =
            exact.stream()
                .filter(Reconciler::isSure)
                .filter(it -> said.stream().anyMatch(other -> other.id().equals(it.id())))
                .toList();
        exact = exact.stream().map(it -> it.scored(Math.min(it.score(), USUAL))).toList();
      }
    }
    List<Candidate> meant = possible(sure, query);
    List<Candidate> found = new ArrayList<>();
    for (Candidate candidate : exact) {
      boolean match = meant.size() == 1 && meant.getFirst().id().equals(candidate.id());
      found.add(match ? candidate.matched() : weighed(candidate, query));
    }
    addAlike(query, found);
    found.sort(
        Comparator.comparing(Candidate::match).thenComparingDouble(Candidate::score).reversed());
    return found.stream().limit(query.limit()).toList();
  }

  /// Those that nothing known speaks against; of these a code goes before a name.
  private List<Candidate> possible(List<Candidate> sure, ReconcileQuery query) {
    List<Candidate> possible =
        sure.stream().filter(candidate -> contradictions(candidate, query) == 0).toList();
    List<Candidate> agreeing =
        possible.stream().filter(candidate -> agreements(candidate, query) > 0).toList();
    List<Candidate> left = agreeing.isEmpty() ? possible : agreeing;
    List<Candidate> codes = left.stream().filter(it -> it.score() > OWN - 1).toList();
    boolean byCode = query.text().chars().noneMatch(Character::isIdeographic);
    return byCode && !codes.isEmpty() ? codes : left;
  }

  private static boolean isSure(Candidate candidate) {
    return candidate.score() >= AS_GOOD;
  }

  private List<Candidate> exact(String text, List<EntityType> types) throws IOException {
    List<Candidate> exact = new ArrayList<>();
    for (Namesake found : searcher.listNamesakes(text, types)) {
      double score =
          found
              .other()
              .map(OtherName::relation)
              .map(relation -> SURE.contains(relation) ? AS_GOOD : USUAL)
              .orElse(OWN);
      exact.add(
          new Candidate(found.type(), found.key(), found.name(), found.other(), score, false));
    }
    return exact;
  }

  /// What search finds besides.
  private void addAlike(ReconcileQuery query, List<Candidate> found) throws IOException {
    SearchRequest request =
        SearchRequest.of(query.text())
            .withFilter("type", query.types().stream().map(EntityType::key).toArray(String[]::new))
            .withPage(1, query.limit());
    for (SearchResult.Hit hit : searcher.search(request).hits()) {
      RecordId id = new RecordId(hit.type().key(), hit.key());
      if (found.stream().noneMatch(known -> known.id().equals(id))) {
        double alike =
            Math.max(
                NameLikeness.of(query.text(), hit.name()),
                hit.matched()
                    .map(other -> NameLikeness.of(query.text(), other.text()))
                    .orElse(0.0));
        Candidate candidate =
            new Candidate(hit.type(), hit.key(), hit.name(), hit.matched(), LIKE * alike, false);
        found.add(weighed(candidate, query));
      }
    }
  }

  /// Half for each thing that speaks against it.
  private Candidate weighed(Candidate candidate, ReconcileQuery query) {
    return candidate.scored(candidate.score() / (1 << contradictions(candidate, query)));
  }

  private long agreements(Candidate candidate, ReconcileQuery query) {
    return count(candidate, query, true);
  }

  private long contradictions(Candidate candidate, ReconcileQuery query) {
    return count(candidate, query, false);
  }

  private long count(Candidate candidate, ReconcileQuery query, boolean agreeing) {
    return query.constraints().stream()
        .filter(
            it -> properties.agrees(candidate.id(), it).filter(is -> is == agreeing).isPresent())
        .count();
  }

  /// What can be known of things of these types, and asked for.
  public List<Field> listProperties(List<EntityType> types) {
    return properties.list(types);
  }

  public Optional<Field> findProperty(EntityType type, String name) {
    return properties.find(type, name);
  }

  /// What is stated of a thing by one property.
  public List<ShownValue> listValues(RecordId id, String property) {
    return properties.values(id, property);
  }
}
