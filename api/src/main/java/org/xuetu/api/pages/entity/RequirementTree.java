package org.xuetu.api.pages.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xuetu.api.pages.Addresses;
import org.xuetu.api.pages.Tongue;
import org.xuetu.graph.model.EntityType;
import org.xuetu.graph.model.RecordId;
import org.xuetu.graph.pathway.model.Credits;
import org.xuetu.graph.pathway.model.PlanItem;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.pathway.model.Requirement;

/// What a programme asks for, as an outline that people can read.
///
/// @param asks how much of what is below is needed
/// @param parts the parts below, in their order
/// @param courses the courses of this part itself
/// @param permille how much of the programme's credits this part asks for at least, where that is one
///     number
public record RequirementTree(
    String title,
    String asks,
    List<RequirementTree> parts,
    List<Item> courses,
    Optional<Integer> permille) {
  private static final int WHOLE = 1000;

  /// @param remarks such as 学位课程, 实践
  public record Item(
      String key, String name, String address, String credits, List<String> remarks) {}

  public static RequirementTree of(Programme programme, Tongue tongue) {
    return new Reader(programme, tongue).read();
  }

  private record Reader(Programme programme, Tongue tongue) {
    RequirementTree read() {
      var whole = node(programme.requirement());
      return new RequirementTree(
          tongue.say("毕业要求", "To graduate"),
          tongue.say("总学分不少于 ", "at least ")
              + programme.minCredits()
              + tongue.say(" 学分", " credits in all"),
          whole.courses().isEmpty() ? whole.parts() : List.of(whole),
          List.of(),
          Optional.empty());
    }

    private RequirementTree node(Requirement requirement) {
      return switch (requirement) {
        case Requirement.Leaf(var item) ->
            new RequirementTree("", "", List.of(), List.of(item(item)), share(item.credits()));
        case Requirement.All(var label, var parts) -> all(label, parts);
        case Requirement.OneOf(var label, var parts) -> oneOf(label, parts);
        case Requirement.OnlyWhen(var condition, var part) -> {
          var below = node(part);
          yield new RequirementTree(
              below.title(),
              tongue.say("限：", "only where: ")
                  + condition.zh()
                  + (below.asks().isEmpty() ? "" : tongue.say("；", "; ") + below.asks()),
              below.parts(),
              below.courses(),
              Optional.empty());
        }
        case Requirement.AtLeast atLeast ->
            new RequirementTree(
                atLeast.label(),
                asks(atLeast),
                List.of(),
                atLeast.choices().stream().map(this::item).toList(),
                atLeast.minCredits().tenths() == 0
                    ? Optional.empty()
                    : share(atLeast.minCredits()));
      };
    }

    private RequirementTree oneOf(String label, List<Requirement> parts) {
      boolean courses = parts.stream().allMatch(Requirement.Leaf.class::isInstance);
      return new RequirementTree(
          label,
          courses
              ? tongue.say("任选一门", "one of these courses")
              : tongue.say("以下各组任选一组", "one of these groups"),
          courses ? List.of() : parts.stream().map(this::titled).toList(),
          courses ? parts.stream().flatMap(Requirement::items).map(this::item).toList() : List.of(),
          Optional.empty());
    }

    /// Courses stand in one list, what has parts of its own below it.
    private RequirementTree all(String label, List<Requirement> parts) {
      List<Item> courses = new ArrayList<>();
      List<RequirementTree> below = new ArrayList<>();
      Credits credits = Credits.ZERO;
      for (var part : parts) {
        if (part instanceof Requirement.Leaf(var item)) {
          courses.add(item(item));
          credits = credits.plus(item.credits());
        } else {
          below.add(titled(part));
        }
      }
      var asks =
          courses.isEmpty()
              ? tongue.say("以下各项都要满足", "all of these")
              : tongue.say(
                  "全部 " + courses.size() + " 门，" + credits + " 学分",
                  "all " + courses.size() + " courses, " + credits + " credits");
      return new RequirementTree(
          label, asks, below, courses, below.isEmpty() ? share(credits) : Optional.empty());
    }

    /// A part that stands beside others needs a name.
    private RequirementTree titled(Requirement part) {
      var node = node(part);
      return node.title().isEmpty()
          ? new RequirementTree(
              tongue.say("一组课程", "A group"),
              node.asks(),
              node.parts(),
              node.courses(),
              node.permille())
          : node;
    }

    private String asks(Requirement.AtLeast atLeast) {
      List<String> words = new ArrayList<>();
      if (atLeast.minCourses() > 0) {
        words.add(
            tongue.say(
                "至少选 " + atLeast.minCourses() + " 门",
                "at least " + atLeast.minCourses() + " courses"));
      }
      if (atLeast.minCredits().tenths() > 0) {
        words.add(
            tongue.say(
                "不少于 " + atLeast.minCredits() + " 学分",
                "at least " + atLeast.minCredits() + " credits"));
      }
      if (words.isEmpty()) {
        words.add(tongue.say("可选", "as you like"));
      }
      words.add(
          tongue.say(
              "共列 " + atLeast.units().size() + " 门", "of " + atLeast.units().size() + " listed"));
      return String.join(tongue.say("，", ", "), words);
    }

    private Item item(PlanItem item) {
      List<String> remarks = new ArrayList<>();
      if (item.degreeCourse()) {
        remarks.add(tongue.say("学位课程", "degree course"));
      }
      switch (item.kind()) {
        case WRITTEN, COURSE -> {}
        case PRACTICAL -> remarks.add(tongue.say("实践", "practical"));
        case THESIS -> remarks.add(tongue.say("毕业环节", "thesis or final examination"));
      }
      return new Item(
          item.course(),
          item.name(),
          Addresses.of(RecordId.of(EntityType.COURSE, item.course())),
          item.credits().toString(),
          remarks);
    }

    private Optional<Integer> share(Credits credits) {
      int whole = programme.minCredits().tenths();
      return whole == 0
          ? Optional.empty()
          : Optional.of(Math.min(WHOLE, credits.tenths() * WHOLE / whole));
    }
  }
}
