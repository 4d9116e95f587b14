package org.xuetu.indexer.related;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.xuetu.graph.model.EntityType;
import org.xuetu.indexer.analysis.FoldedText;
import org.xuetu.indexer.related.Related.Equivalent;
import org.xuetu.indexer.related.Related.Evidence;
import org.xuetu.indexer.related.Related.Similar;
import org.xuetu.indexer.schema.EntityFields;
import org.xuetu.indexer.schema.IndexField;
import org.xuetu.indexer.schema.NameRelation;
import org.xuetu.indexer.schema.StoredEntity;

/// Courses near a course: by name, and by the plans they sit in together.
final class RelatedCourses {
  private static final String COURSE = EntityType.COURSE.key();
  private static final int MOST_COMPARED = 60;
  private static final int MOST_PROGRAMMES = 200;
  private static final double LEAST_NAME = 0.4;

  private final IndexSearcher searcher;
  private final References references;
  private final EntityFields entities;
  private final Map<Integer, Set<String>> majors = new HashMap<>();

  RelatedCourses(IndexSearcher searcher, EntityFields entities) throws IOException {
    this.searcher = searcher;
    this.references = new References(searcher);
    this.entities = entities;
  }

  Related of(int document, int size) throws IOException {
    Candidate course = candidate(document);
    List<Similar> similar = new ArrayList<>();
    List<Equivalent> equivalents = new ArrayList<>();
    for (int other : namedAlike(course, document)) {
      Candidate candidate = candidate(other);
      if (isSetApart(course.entity(), candidate.entity())
          || isSetApart(candidate.entity(), course.entity())) {
        continue;
      }
      boolean decided = isDecided(document, candidate) || isDecided(other, course);
      List<Evidence> evidence = EquivalenceEvidence.of(course, candidate);
      double name = course.name().similarity(candidate.name());
      boolean suggested =
          !decided
              && !course.name().contradicts(candidate.name())
              && isSameKind(course.entity(), candidate.entity())
              && EquivalenceEvidence.suffices(evidence);
      if (suggested) {
        equivalents.add(
            new Equivalent(
                candidate.entity().key(),
                candidate.entity().name(),
                EquivalenceEvidence.score(evidence),
                evidence));
      } else if (name >= LEAST_NAME || decided) {
        similar.add(similar(course, candidate, name, decided));
      }
    }
    similar.sort(Comparator.comparingDouble(Similar::score).reversed().thenComparing(Similar::key));
    equivalents.sort(
        Comparator.comparingDouble(Equivalent::score).reversed().thenComparing(Equivalent::key));
    return new Related(
        similar.subList(0, Math.min(size, similar.size())),
        equivalents.subList(0, Math.min(size, equivalents.size())));
  }

  private Candidate candidate(int document) throws IOException {
    StoredEntity entity = entities.read(document);
    Set<String> programmes = new TreeSet<>();
    Set<String> ofMajors = new TreeSet<>();
    for (int programme : references.referrers(COURSE + "/" + entity.key(), MOST_PROGRAMMES)) {
      Set<String> found = majors(programme);
      if (!found.isEmpty()) {
        programmes.add(String.valueOf(programme));
        ofMajors.addAll(found);
      }
    }
    Set<String> levels = references.labels(document, "level");
    return new Candidate(entity, CourseName.of(entity.name()), programmes, ofMajors, levels);
  }

  /// The majors of a programme; none of anything else that refers to a course.
  private Set<String> majors(int programme) throws IOException {
    Set<String> known = majors.get(programme);
    if (known == null) {
      boolean is = references.isOfType(programme, EntityType.PROGRAMME);
      known = is ? references.referred(programme, EntityType.MAJOR.key()) : Set.of();
      majors.put(programme, known);
    }
    return known;
  }

  /// Courses that share pairs of characters with the name, the most first.
  private List<Integer> namedAlike(Candidate course, int document) throws IOException {
    BooleanQuery.Builder pairs = new BooleanQuery.Builder();
    String base = course.name().base();
    for (int i = 0; i + 1 < Math.min(base.length(), MOST_COMPARED); i++) {
      Term pair = new Term(IndexField.NAME_GRAM.fieldName(), base.substring(i, i + 2));
      pairs.add(new TermQuery(pair), Occur.SHOULD);
    }
    BooleanQuery courses =
        new BooleanQuery.Builder()
            .add(pairs.build(), Occur.MUST)
            .add(
                new ConstantScoreQuery(
                    new TermQuery(new Term(IndexField.TYPE.fieldName(), COURSE))),
                Occur.FILTER)
            .build();
    List<Integer> alike = new ArrayList<>();
    for (ScoreDoc found : searcher.search(courses, MOST_COMPARED + 1).scoreDocs) {
      if (found.doc != document) {
        alike.add(found.doc);
      }
    }
    for (int referrer : references.referrers(course.id(), MOST_PROGRAMMES)) {
      boolean replaces = references.isOfType(referrer, EntityType.COURSE);
      if (replaces && !alike.contains(referrer)) {
        alike.add(referrer);
      }
    }
    return alike;
  }

  /// Whether a name is recorded as one that the entity is mistaken for, and the other one bears it.
  private static boolean isSetApart(StoredEntity one, StoredEntity other) {
    Set<String> names = new TreeSet<>();
    names.add(FoldedText.keyOf(other.name()));
    other.otherNames().stream()
        .filter(name -> name.relation().use() == NameRelation.Use.SAME)
        .forEach(name -> names.add(FoldedText.keyOf(name.text())));
    return one.otherNames().stream()
        .filter(name -> name.relation() == NameRelation.NOT_SAME_AS)
        .anyMatch(name -> names.contains(FoldedText.keyOf(name.text())));
  }

  /// Whether a recorded substitution says already how the two count.
  private boolean isDecided(int document, Candidate other) throws IOException {
    return references.referred(document, COURSE).contains(other.id());
  }

  /// A written paper and a practical are not the same course.
  private static boolean isSameKind(StoredEntity one, StoredEntity other) {
    Object mine = one.summary().get("type");
    Object theirs = other.summary().get("type");
    return mine == null || theirs == null || mine.equals(theirs);
  }

  private static Similar similar(Candidate course, Candidate other, double name, boolean decided) {
    List<String> reasons = new ArrayList<>();
    if (decided) {
      reasons.add("有顶替或对应关系的记录，见各自的页面");
    }
    if (course.name().base().equals(other.name().base())) {
      reasons.add("名称相同，部分或层次不同");
    } else if (name >= LEAST_NAME) {
      reasons.add("名称相近");
    }
    Set<String> together = new TreeSet<>(course.programmes());
    together.retainAll(other.programmes());
    if (!together.isEmpty()) {
      reasons.add("同在 %d 个计划里".formatted(together.size()));
    }
    return new Similar(
        EntityType.COURSE,
        other.entity().key(),
        other.entity().name(),
        decided ? 1 : name,
        reasons);
  }
}
