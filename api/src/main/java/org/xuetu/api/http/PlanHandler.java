package org.xuetu.api.http;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.xuetu.api.pages.plan.FieldProblem;
import org.xuetu.api.pages.plan.HeldLines;
import org.xuetu.api.pages.plan.PlanAnswer;
import org.xuetu.api.pages.plan.PlanPages;
import org.xuetu.api.pages.plan.PlanWishes;
import org.xuetu.api.paper.PlanCalendar;
import org.xuetu.api.paper.PlanForm;
import org.xuetu.api.paper.PlanTable;
import org.xuetu.api.paper.PlanText;
import org.xuetu.api.wire.PathwayQuery;
import org.xuetu.graph.pathway.InputProblem;
import org.xuetu.graph.pathway.PathwayRequest;
import org.xuetu.graph.pathway.PathwayResult;
import org.xuetu.graph.pathway.UnusableRequest;

/// The planner's page. What a learner fills in is read, used and forgotten.
final class PlanHandler {
  private static final Pattern HELD = Pattern.compile("learner\\.achievements\\[([0-9]+)].*");
  private static final Set<String> KNOWN = known();

  private final PageAnswers pages;
  private final PathwayReader reader;
  private final DelaysHandler delays;

  PlanHandler(PageAnswers pages, PathwayReader reader, DelaysHandler delays) {
    this.pages = pages;
    this.reader = reader;
    this.delays = delays;
  }

  private static Set<String> known() {
    var names = new TreeSet<>(PlanWishes.FIELDS);
    names.addAll(List.of("ask", "add"));
    return Set.copyOf(names);
  }

  Answer show(Request request) {
    return page(request, PlanWishes.NONE, List.of(), new PlanAnswer.Nothing());
  }

  Answer plan(Request request) throws IOException {
    var sent = form(request);
    var typed = new PlanWishes(fields(sent));
    var wishes = typed.holding(List.of()).holding(sent.getOrDefault("add", List.of()));
    var ask = sent.getOrDefault("ask", List.of("plan")).getFirst();
    var held = HeldLines.read(wishes.shown("holds"), request.release().pathways().records());
    if (!held.problems().isEmpty()) {
      return refused(request, wishes, held.problems());
    }
    try {
      var asked = asked(wishes, held);
      var finder = request.release().pathways();
      if (ask.equals("nearest") || asked.targets().isEmpty()) {
        var ranking = finder.rank(asked.withTargets(List.of()), Optional.empty(), Optional.empty());
        return page(request, wishes, List.of(), new PlanAnswer.Nearest(ranking));
      }
      if (ask.equals("delays")) {
        var found = delays.find(request, asked);
        return page(request, wishes, List.of(), new PlanAnswer.Delayed(found));
      }
      var found = finder.find(asked);
      return PlanForm.find(ask)
          .map(form -> file(form, found, asked, request))
          .orElseGet(() -> page(request, wishes, List.of(), new PlanAnswer.Planned(found)));
    } catch (ProblemException fault) {
      var problem = fault.problem(request.id());
      return refused(
          request,
          wishes,
          List.of(
              new FieldProblem(
                  field(problem.parameter().orElse("")),
                  OptionalInt.empty(),
                  problem.value().orElse(""),
                  problem.detail(),
                  List.of())));
    } catch (UnusableRequest fault) {
      var problems = fault.problems().stream().map(it -> problem(it, held)).toList();
      return refused(request, wishes, problems);
    }
  }

  private PathwayRequest asked(PlanWishes wishes, HeldLines held) {
    var query =
        new PathwayQuery(
            Optional.empty(),
            wishes.targets(),
            wishes.filled("goal"),
            Optional.of(
                new PathwayQuery.Constraints(
                    wishes.filled("start"),
                    wishes.filled("deadline"),
                    number("perSession", wishes),
                    wishes.filled("budget").map(text -> amount("budget", text)),
                    wishes.filled("language").map("yes"::equals))),
            Optional.of(wishes.all("objective")).filter(it -> !it.isEmpty()),
            wishes.targets().size() > 1 || wishes.filled("via").isPresent()
                ? OptionalInt.empty()
                : number("alternatives", wishes),
            wishes.filled("via"));
    return reader
        .read(query)
        .withLearner(
            new PathwayRequest.Learner(
                held.achievements(),
                List.of(),
                wishes.filled("province"),
                wishes.filled("prior"),
                Optional.empty(),
                wishes.is("undecided", "true")));
  }

  private static OptionalInt number(String name, PlanWishes wishes) {
    return ParameterReader.read(Map.of(name, wishes.all(name)), Set.of(name)).integer(name, 0, 100);
  }

  private static BigDecimal amount(String name, String text) {
    if (!text.matches("[0-9]{1,9}(\\.[0-9]{1,2})?")) {
      throw ParameterReader.invalid(name, text, "请写多少元，例如 3000");
    }
    return new BigDecimal(text);
  }

  private static Map<String, List<String>> form(Request request) throws IOException {
    var type = request.body().mediaType().orElse("（没有）");
    if (!type.equals("application/x-www-form-urlencoded")) {
      throw ProblemException.ofValue(
          ProblemCode.UNSUPPORTED_MEDIA_TYPE, "Content-Type", type, "请用规划页上的表单发送。");
    }
    var sent = QueryString.parse(new String(request.body().read(), StandardCharsets.UTF_8));
    ParameterReader.read(sent, KNOWN);
    return sent;
  }

  private static Map<String, List<String>> fields(Map<String, List<String>> sent) {
    var fields = new LinkedHashMap<>(sent);
    fields.keySet().retainAll(PlanWishes.FIELDS);
    return fields;
  }

  private static FieldProblem problem(InputProblem it, HeldLines held) {
    var at = HELD.matcher(it.parameter());
    return at.matches()
        ? held.place(Integer.parseInt(at.group(1)), it)
        : new FieldProblem(
            field(it.parameter()), OptionalInt.empty(), it.value(), it.detail(), it.candidates());
  }

  /// The form's name of a field of the request.
  private static String field(String path) {
    var name = path.replaceFirst("^(learner|constraints)\\.", "").replaceFirst("[\\[.].*$", "");
    return switch (name) {
      case "targets" -> "target";
      case "foreignLanguage" -> "language";
      default -> name;
    };
  }

  private Answer refused(Request request, PlanWishes wishes, List<FieldProblem> problems) {
    return page(request, wishes, problems, new PlanAnswer.Nothing()).withStatus(400);
  }

  private Answer page(
      Request request, PlanWishes wishes, List<FieldProblem> problems, PlanAnswer answer) {
    var release = request.release();
    return pages.answer(
        PlanPages.page(
            wishes,
            problems,
            answer,
            release.pathways().records(),
            release.id(),
            pages.visit(request)));
  }

  private static Answer file(
      PlanForm form, PathwayResult found, PathwayRequest asked, Request request) {
    var start = asked.constraints().start();
    var built = Instant.parse(request.release().manifest().builtAt());
    var answer =
        switch (form) {
          case CALENDAR -> Answer.text(form.contentType(), PlanCalendar.write(found, built, start));
          case TABLE -> Answer.bytes(form.contentType(), PlanTable.csv(found));
          case TEXT, JSON ->
              Answer.text(
                  PlanForm.TEXT.contentType(), String.join("\n", PlanText.lines(found)) + "\n");
        };
    return answer.withHeader(
        "Content-Disposition", "attachment; filename=\"xuetu-plan." + form.key() + "\"");
  }
}
