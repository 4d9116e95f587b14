package org.xuetu.api.pages.entity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.xuetu.api.pages.Addresses;
import org.xuetu.api.pages.Labels;
import org.xuetu.graph.entity.EntityView;
import org.xuetu.graph.model.EntityType;
import org.xuetu.graph.model.RecordId;

/// A picture of what stands around an entity in the graph: it in the middle, its neighbours in a row on
/// either side. Drawn here, so that it needs no script; every neighbour is a link.
///
/// @param center where the lines start
public record Neighbourhood(
    int width, int height, Spot center, int boxWidth, String name, List<Node> nodes) {
  private static final int ROW = 34;
  private static final int MARGIN = 18;
  private static final int LETTER = 15;
  private static final int BOX_PADDING = 24;
  private static final int OF_ONE_RELATION = 5;
  private static final int HALF = 2;

  public record Spot(int x, int y) {}

  /// @param text shortened to the room there is
  /// @param relation how it is connected, which tells its colour
  /// @param path of the line
  /// @param anchor `start` on the right side, `end` on the left
  public record Node(
      String text,
      String title,
      String relation,
      int colour,
      String address,
      Spot spot,
      int textX,
      String anchor,
      String path) {}

  public record Relation(String name, int colour) {}

  /// What the colours mean.
  public List<Relation> relations() {
    return nodes.stream().map(it -> new Relation(it.relation(), it.colour())).distinct().toList();
  }

  /// How much fits on a screen.
  enum Screen {
    DESK(760, 270, 15, 22),
    PHONE(340, 112, 6, 10);

    private final int width;
    private final int side;
    private final int letters;
    private final int nodes;

    Screen(int width, int side, int letters, int nodes) {
      this.width = width;
      this.side = side;
      this.letters = letters;
      this.nodes = nodes;
    }
  }

  private record Link(RecordId id, String name, String relation) {}

  /// Empty of nodes where it has no neighbours that people search for.
  static Neighbourhood of(EntityView view, Labels labels, Screen screen) {
    var links = links(view, labels, screen.nodes);
    var relations = List.copyOf(new LinkedHashSet<>(links.stream().map(Link::relation).toList()));
    int right = (links.size() + 1) / HALF;
    int height = Math.max(right, 2) * ROW + MARGIN;
    var center = new Spot(screen.width / HALF, height / HALF);
    List<Node> nodes = new ArrayList<>();
    for (int at = 0; at < links.size(); at++) {
      boolean onRight = at < right;
      int row = onRight ? at : at - right;
      int rows = onRight ? right : links.size() - right;
      var spot =
          new Spot(
              onRight ? screen.width - screen.side : screen.side,
              height * (2 * row + 1) / (2 * rows));
      var link = links.get(at);
      nodes.add(
          new Node(
              shortened(link.name(), screen.letters),
              link.relation() + "：" + link.name(),
              link.relation(),
              relations.indexOf(link.relation()) % EntityPage.COLOURS,
              Addresses.of(link.id()),
              spot,
              onRight ? spot.x() + 10 : spot.x() - 10,
              onRight ? "start" : "end",
              curve(center, spot)));
    }
    var name = shortened(view.name(), screen.letters - 1);
    return new Neighbourhood(
        screen.width, height, center, width(name) * LETTER / 2 + BOX_PADDING, name, nodes);
  }

  private static List<Link> links(EntityView view, Labels labels, int most) {
    List<List<Link>> byRelation = new ArrayList<>();
    Set<RecordId> seen = new LinkedHashSet<>(List.of(view.id()));
    for (var statement : view.statements()) {
      List<Link> links = new ArrayList<>();
      for (var value : statement.values()) {
        value
            .target()
            .filter(id -> EntityType.find(id.kind()).isPresent() && seen.add(id))
            .ifPresent(
                id ->
                    links.add(
                        new Link(
                            id,
                            value.text(),
                            labels.field(view.id().kind(), statement.field(), statement.label()))));
      }
      byRelation.add(links);
    }
    for (var mentions : view.mentions()) {
      List<Link> links = new ArrayList<>();
      var relation = labels.kind(mentions.kind(), mentions.kindLabel());
      for (var mention : mentions.records()) {
        through(mention, relation).stream().filter(it -> seen.add(it.id())).forEach(links::add);
      }
      byRelation.add(links);
    }
    return inTurn(byRelation, most);
  }

  /// A part, such as a row of a plan, stands for the thing it belongs to.
  private static List<Link> through(EntityView.Mention mention, String relation) {
    if (EntityType.find(mention.id().kind()).isPresent()) {
      return List.of(new Link(mention.id(), mention.name(), relation));
    }
    return mention.details().stream()
        .filter(detail -> detail.target().flatMap(id -> EntityType.find(id.kind())).isPresent())
        .limit(1)
        .map(detail -> new Link(detail.target().orElseThrow(), detail.text(), relation))
        .toList();
  }

  /// Some of every relation, before more of any.
  private static List<Link> inTurn(List<List<Link>> byRelation, int most) {
    int[] taken = new int[byRelation.size()];
    int left = most;
    for (int round = 0; round < OF_ONE_RELATION; round++) {
      for (int at = 0; at < taken.length; at++) {
        if (left > 0 && round < byRelation.get(at).size()) {
          taken[at]++;
          left--;
        }
      }
    }
    List<Link> links = new ArrayList<>();
    for (int at = 0; at < taken.length; at++) {
      links.addAll(byRelation.get(at).subList(0, taken[at]));
    }
    return links;
  }

  private static String curve(Spot from, Spot to) {
    int middle = (from.x() + to.x()) / HALF;
    return "M%d %dC%d %d %d %d %d %d"
        .formatted(from.x(), from.y(), middle, from.y(), middle, to.y(), to.x(), to.y());
  }

  /// In halves of a Chinese letter.
  private static int width(String text) {
    return text.codePoints().map(letter -> letter < 0x2e80 ? 1 : 2).sum();
  }

  private static String shortened(String text, int letters) {
    if (width(text) <= letters * 2) {
      return text;
    }
    var kept = new StringBuilder();
    for (int letter : text.codePoints().toArray()) {
      if (width(kept.toString()) >= letters * 2 - 2) {
        break;
      }
      kept.appendCodePoint(letter);
    }
    return kept + "…";
  }
}
