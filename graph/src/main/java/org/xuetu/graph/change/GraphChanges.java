package org.xuetu.graph.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;
import org.xuetu.graph.description.DescriptionGraph;
import org.xuetu.graph.model.RecordId;
import org.xuetu.graph.record.Kind;
import org.xuetu.graph.store.GraphDifference;
import org.xuetu.graph.store.GraphDifference.SubjectDifference;
import org.xuetu.graph.vocab.Prefixes;
import org.xuetu.graph.vocab.Terms;

/// What changed between two graphs with the same base, thing by thing.
///
/// Held as one small entry for each changed thing; what exactly changed is read from the two graphs
/// when it is asked for, so both have to stay open.
public final class GraphChanges {
  private static final Set<Node> PROVENANCE =
      Set.of(Terms.CITED, Terms.SOURCE_ROW, Terms.ORIGINAL_ROW);

  private final Side before;
  private final Side after;

  /// What has a beginning or an end on either side.
  private final Set<Node> dated;

  private final List<Entry> entries;

  /// @param difference absent where time alone made the change
  private record Entry(
      ChangeType type, Node subject, String kind, Optional<SubjectDifference> difference) {
    List<Quad> removed() {
      return difference.map(SubjectDifference::removed).orElse(List.of());
    }

    List<Quad> added() {
      return difference.map(SubjectDifference::added).orElse(List.of());
    }
  }

  private GraphChanges(Side before, Side after) {
    this.before = before;
    this.after = after;
    this.dated = new HashSet<>(before.dated());
    this.dated.addAll(after.dated());
    this.entries = compare();
  }

  /// @throws IllegalArgumentException when the two name their things under different bases, so that
  ///     nothing could be recognised
  public static GraphChanges between(GraphVersion before, GraphVersion after) {
    if (!before.iris().base().equals(after.iris().base())) {
      throw new IllegalArgumentException(
          "different bases: " + before.iris().base() + ", " + after.iris().base());
    }
    return new GraphChanges(new Side(before), new Side(after));
  }

  private List<Entry> compare() {
    List<Entry> found = new ArrayList<>();
    Set<Node> seen = new HashSet<>();
    for (SubjectDifference difference :
        GraphDifference.list(
            before.version().graph(),
            after.version().graph(),
            DescriptionGraph.all(after.version().iris()))) {
      Node subject = difference.subject();
      seen.add(subject);
      found.add(new Entry(type(difference), subject, kind(subject), Optional.of(difference)));
    }
    for (Node subject : dated) {
      if (!seen.contains(subject)) {
        turned(subject)
            .ifPresent(
                type -> found.add(new Entry(type, subject, kind(subject), Optional.empty())));
      }
    }
    found.sort(
        Comparator.comparing(Entry::type)
            .thenComparing(Entry::kind)
            .thenComparing(entry -> entry.subject().getURI()));
    return List.copyOf(found);
  }

  private ChangeType type(SubjectDifference difference) {
    Node subject = difference.subject();
    boolean was = before.knows(subject);
    if (was != after.knows(subject)) {
      return was ? ChangeType.WITHDRAWN : ChangeType.ADDED;
    }
    Optional<ChangeType> turned = turned(subject);
    if (turned.isPresent()) {
      return turned.get();
    }
    if (!before.name(subject).equals(after.name(subject))) {
      return ChangeType.RENAMED;
    }
    boolean saysOther =
        difference.removed().stream().anyMatch(quad -> isNews(quad, after))
            || difference.added().stream().anyMatch(quad -> isNews(quad, before));
    return saysOther ? ChangeType.CHANGED : ChangeType.RESTATED;
  }

  private static boolean isNews(Quad quad, Side other) {
    return !PROVENANCE.contains(quad.getPredicate()) && !other.holds(quad.asTriple());
  }

  /// Whether something that is described on both dates came into force or ended between them.
  private Optional<ChangeType> turned(Node subject) {
    if (!dated.contains(subject)) {
      return Optional.empty();
    }
    boolean held = before.state(subject).mayHold();
    if (held == after.state(subject).mayHold()) {
      return Optional.empty();
    }
    return Optional.of(held ? ChangeType.ENDED : ChangeType.BEGUN);
  }

  private String kind(Node subject) {
    Optional<RecordId> id = after.record(subject);
    if (id.isPresent()) {
      return id.get().kind();
    }
    String iri = subject.getURI();
    if (iri.startsWith(after.version().iris().base() + "/source/")) {
      return "source";
    }
    return iri.startsWith(Prefixes.CONCEPT) ? "concept" : "word";
  }

  private String kindLabel(String kind) {
    return switch (kind) {
      case "source" -> "来源";
      case "concept" -> "概念";
      case "word" -> "词";
      default -> findKind(kind).map(Kind::zh).orElse(kind);
    };
  }

  private Optional<Kind> findKind(String kind) {
    return after
        .version()
        .schema()
        .findKind(kind)
        .or(() -> before.version().schema().findKind(kind));
  }

  /// How many things changed in which way, in the order in which they are told.
  public List<ChangeCount> counts() {
    Map<ChangeType, Map<String, Long>> counts = new TreeMap<>();
    entries.forEach(
        entry ->
            counts
                .computeIfAbsent(entry.type(), _ -> new TreeMap<>())
                .merge(entry.kind(), 1L, Long::sum));
    List<ChangeCount> list = new ArrayList<>();
    counts.forEach(
        (type, kinds) ->
            kinds.forEach(
                (kind, count) -> list.add(new ChangeCount(type, kind, kindLabel(kind), count))));
    return List.copyOf(list);
  }

  /// All in one Chinese sentence.
  public String sentence() {
    return ChangeSentence.of(counts());
  }

  /// What is asked for, of everything that changed.
  ///
  /// @param types none for all
  /// @param kinds none for all
  public record Filter(Set<ChangeType> types, Set<String> kinds) {
    public Filter {
      types = Set.copyOf(types);
      kinds = Set.copyOf(kinds);
    }

    private boolean fits(Entry entry) {
      return (types.isEmpty() || types.contains(entry.type()))
          && (kinds.isEmpty() || kinds.contains(entry.kind()));
    }
  }

  public long count(Filter filter) {
    return entries.stream().filter(filter::fits).count();
  }

  /// Those that fit, always in the same order: by type, kind and key.
  public List<ThingChange> list(Filter filter, long offset, int limit) {
    FieldChanges fields = new FieldChanges(before, after);
    return entries.stream()
        .filter(filter::fits)
        .skip(offset)
        .limit(limit)
        .map(entry -> describe(entry, fields))
        .toList();
  }

  private ThingChange describe(Entry entry, FieldChanges fields) {
    Node subject = entry.subject();
    List<Quad> removed = entry.removed();
    List<Quad> added = entry.added();
    Side named = after.knows(subject) ? after : before;
    return new ThingChange(
        entry.type(),
        subject.getURI(),
        after.record(subject),
        entry.kind(),
        kindLabel(entry.kind()),
        named.name(subject).orElseGet(() -> named.fallbackName(subject)),
        fields.of(findKind(entry.kind()), removed, added),
        lines(removed),
        lines(added));
  }

  private static List<String> lines(List<Quad> quads) {
    Map<Node, String> written = new HashMap<>();
    return quads.stream().map(quad -> line(quad, written)).sorted().toList();
  }

  private static String line(Quad quad, Map<Node, String> written) {
    StringBuilder line = new StringBuilder();
    for (Node node :
        List.of(quad.getSubject(), quad.getPredicate(), quad.getObject(), quad.getGraph())) {
      line.append(written.computeIfAbsent(node, NodeFmtLib::strNT)).append(' ');
    }
    return line.append('.').toString();
  }
}
