import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.xuetu.graph.model.Certainty;
import org.xuetu.graph.pathway.PathwayFinder;
import org.xuetu.graph.pathway.PathwayRequest;
import org.xuetu.graph.pathway.PathwayRequest.Constraints;
import org.xuetu.graph.pathway.PathwayResult;
import org.xuetu.graph.pathway.PathwayResult.Status;
import org.xuetu.graph.pathway.Plan;
import org.xuetu.graph.pathway.PlanStep;
import org.xuetu.graph.pathway.PlanVerifier;
import org.xuetu.graph.pathway.model.Citation;
import org.xuetu.graph.pathway.model.Course;
import org.xuetu.graph.pathway.model.Credits;
import org.xuetu.graph.pathway.model.DegreeBook;
import org.xuetu.graph.pathway.model.ItemKind;
import org.xuetu.graph.pathway.model.Offering;
import org.xuetu.graph.pathway.model.Pattern;
import org.xuetu.graph.pathway.model.PlanItem;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.pathway.model.Province;
import org.xuetu.graph.pathway.model.Requirement;
import org.xuetu.graph.pathway.model.RuleBook;
import org.xuetu.graph.pathway.model.Session;
import org.xuetu.graph.pathway.model.Slot;
import org.xuetu.graph.pathway.model.StudyForm;
import org.xuetu.graph.pathway.model.StudyTime;
import org.xuetu.graph.pathway.model.Substitution;
import org.xuetu.graph.pathway.model.Timeline;
import org.xuetu.graph.recognition.Achievement;

/// `./xuetu bench catalogues [--sizes 60,100,…] [--each N] [--old N] [--seed S] [--peer <script>]`: programmes
/// with far more electives than any real one, made up: 60 to 400 courses in six groups, each examined
/// in spring, in autumn or in both, in one of a few slots, and a learner with 200 achievements, `--old` of
/// which stand for a course each and four for one of two. With
/// `--peer bench/peers/cpsat.sh` the same catalogues are solved by plain CP-SAT and the optima held
/// against each other.
static final YearMonth START = YearMonth.of(2026, 4);
static final int SESSIONS = 20;
static final int ACHIEVEMENTS = 200;
static final List<Integer> LEAST = List.of(20, 15, 12, 10, 8, 6);
static final int TOTAL = 120;
static final Citation CITED = new Citation(Certainty.HIGH, "虚构的来源");
static final Province PROVINCE = new Province("xx", "虚构省");

void main(String[] args) throws Exception {
  List<Integer> sizes = List.of(60, 100, 150, 200, 300, 400);
  int each = 10;
  int old = 40;
  long seed = 20261124;
  Optional<Path> peer = Optional.empty();
  for (int i = 0; i < args.length; i++) {
    switch (args[i]) {
      case "--sizes" -> sizes = numbers(args[++i]);
      case "--each" -> each = Integer.parseInt(args[++i]);
      case "--old" -> old = Integer.parseInt(args[++i]);
      case "--seed" -> seed = Long.parseLong(args[++i]);
      case "--peer" -> peer = Optional.of(Path.of(args[++i]));
      default -> throw new IllegalArgumentException("unknown flag: " + args[i]);
    }
  }
  IO.println(
      "seed %d, %d catalogues of each size, load %.1f"
          .formatted(
              seed, each, ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
  List<Instance> instances = new ArrayList<>();
  for (int size : sizes) {
    for (int i = 0; i < each; i++) {
      instances.add(make("c%d-%d".formatted(size, i), size, old, new Random(seed + 1_000L * size + i)));
    }
  }
  for (int i = 0; i < 60; i++) {
    solve(make("warm", 60 + 6 * i, old, new Random(i)));
  }
  Map<String, Answer> own = new HashMap<>();
  for (Instance instance : instances) {
    own.put(instance.id(), solve(instance));
  }
  Map<String, Answer> other =
      peer.isPresent() ? ask(peer.get().toAbsolutePath(), instances) : Map.of();
  IO.println(HEADER);
  for (int size : sizes) {
    report(size, instances.stream().filter(it -> it.courses().size() == size).toList(), own, other);
  }
}

static final String HEADER =
    """
    | courses | catalogues | proved | CPU ms p50 / max | CP-SAT proved | CP-SAT CPU ms p50 / max | \
    CPU of CP-SAT / ours p50 / least | same optimum |
    |---|---|---|---|---|---|---|---|""";

/// @param slot the part of every session in which it is examined
/// @param term parity of the sessions in which it is examined; 2 for all
record Line(int credits, int group, int term, boolean held, int slot) {}

/// @param old courses that the learner has passed, by the courses of which each may stand for one
record Instance(String id, int perSession, List<Line> courses, List<List<Integer>> old) {}

/// @param session number of the last session
record Answer(int session, int papers, int credits, String status, double wallMs, double cpuMs) {
  boolean isProved() {
    return status.equals("OPTIMAL");
  }

  boolean agrees(Answer other) {
    return session == other.session && papers == other.papers && credits == other.credits;
  }
}

Instance make(String id, int size, int standing, Random random) {
  List<Line> courses = new ArrayList<>();
  int slots = 4;
  for (int i = 0; i < size; i++) {
    int term = random.nextInt(4) == 0 ? 2 : random.nextInt(2);
    courses.add(
        new Line(
            1 + random.nextInt(6),
            random.nextInt(LEAST.size()),
            term,
            random.nextDouble() < 0.08,
            random.nextInt(slots)));
  }
  List<List<Integer>> old = new ArrayList<>();
  for (int i = 0; i < standing; i++) {
    old.add(List.of(random.nextInt(size)));
  }
  for (int i = 0; i < 4; i++) {
    old.add(List.of(random.nextInt(size), random.nextInt(size)));
  }
  return new Instance(id, 3 + random.nextInt(2), courses, old);
}

/// The catalogue in the form in which other solvers read it: programme, courses, achievements.
String line(Instance it) {
  StringBuilder text = new StringBuilder();
  text.append("P\t%s\t%d\t%d\t%d\t%d\t%s\n".formatted(it.id(), it.courses().size(), SESSIONS, it.perSession(), TOTAL, join(LEAST)));
  for (Line course : it.courses()) {
    text.append("C\t%d\t1\t%d\t%d\t%d\t\t%d\n".formatted(course.credits(), course.group(), course.term(), course.held() ? 1 : 0, course.slot()));
  }
  it.old().forEach(into -> text.append("A\t%s\n".formatted(join(into))));
  return text.toString();
}

String join(List<Integer> numbers) {
  return String.join(",", numbers.stream().map(String::valueOf).toList());
}

List<Integer> numbers(String text) {
  return java.util.Arrays.stream(text.split(",", -1)).map(Integer::valueOf).toList();
}

PlanningRecords records(Instance it) {
  List<Slot> slots = List.of(new Slot("a", "周六上午"), new Slot("b", "周六下午"), new Slot("c", "周日上午"), new Slot("d", "周日下午"));
  List<Course> courses = new ArrayList<>();
  List<Pattern> patterns = new ArrayList<>();
  List<Offering> offerings = new ArrayList<>();
  List<Substitution> substitutions = new ArrayList<>();
  List<List<PlanItem>> groups = new ArrayList<>(LEAST.stream().<List<PlanItem>>map(_ -> new ArrayList<>()).toList());
  for (int i = 0; i < it.courses().size(); i++) {
    Line line = it.courses().get(i);
    String key = key(i);
    courses.add(new Course(key, "虚构课" + i));
    TreeSet<Integer> months = new TreeSet<>(line.term() == 2 ? List.of(4, 10) : List.of(line.term() == 0 ? 4 : 10));
    SortedMap<YearMonth, Slot> seen = new TreeMap<>();
    for (int month : months) {
      seen.put(YearMonth.of(2025, month), slots.get(line.slot()));
      offerings.add(new Offering("XX-" + month, key, slots.get(line.slot()), YearMonth.of(2026, month).atDay(10), Optional.empty(), CITED));
    }
    patterns.add(new Pattern("XX-" + key, PROVINCE, key, months, seen, CITED));
    groups.get(line.group()).add(new PlanItem(i + 1, key, "虚构课" + i, Credits.of(line.credits()), ItemKind.WRITTEN, false, Optional.empty(), OptionalInt.empty(), Optional.empty(), CITED));
  }
  for (int i = 0; i < it.old().size(); i++) {
    List<String> into = it.old().get(i).stream().map(this::key).toList();
    courses.add(new Course("old" + i, "虚构旧课" + i));
    substitutions.add(new Substitution("XX-SUB-%03d".formatted(i), PROVINCE, Optional.of("999999"), Optional.empty(), "old" + i, List.of(), into.getFirst(), List.of(), into.subList(1, into.size()), Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Optional.empty(), "", CITED));
  }
  for (int i = 0; i < ACHIEVEMENTS; i++) {
    courses.add(new Course("else" + i, "别的课" + i));
  }
  List<Requirement> parts = new ArrayList<>();
  for (int i = 0; i < LEAST.size(); i++) {
    parts.add(new Requirement.AtLeast("第" + i + "组", 0, Credits.of(LEAST.get(i)), false, groups.get(i)));
  }
  Programme programme = new Programme("XX-1", "虚构专业", PROVINCE, Optional.of("999999"), "top-up", "专升本", Optional.empty(), Credits.of(TOTAL), new Requirement.All("全部", parts), List.of(), CITED);
  Timeline timeline = new Timeline(StudyForm.SELF_TAUGHT, PROVINCE, new TreeSet<>(List.of(4, 10)), CITED, slots.size(), 2, new TreeSet<>(List.of(6, 12)), 6, new TreeSet<>(List.of(6, 12)), 0, StudyTime.ANY, List.of());
  return new PlanningRecords(
      new PlanningRecords.Parts(
          List.of(programme),
          List.of(),
          courses,
          List.of(session(4, slots), session(10, slots)),
          offerings,
          patterns,
          List.of(),
          substitutions,
          List.of(),
          List.of(),
          List.of(timeline),
          Map.of(),
          RuleBook.EMPTY,
          DegreeBook.EMPTY));
}

Session session(int month, List<Slot> slots) {
  return new Session("XX-" + month, PROVINCE, YearMonth.of(2026, month), Optional.of(YearMonth.of(2026, month).atDay(10)), slots, Optional.empty(), CITED);
}

String key(int course) {
  return "c%03d".formatted(course);
}

Answer solve(Instance it) throws Exception {
  PlanningRecords records = records(it);
  List<Achievement> held = new ArrayList<>();
  for (int i = 0; i < it.courses().size(); i++) {
    if (it.courses().get(i).held()) {
      held.add(Achievement.course(key(i)));
    }
  }
  for (int i = 0; i < it.old().size(); i++) {
    held.add(Achievement.course("old" + i));
  }
  for (int i = 0; held.size() < ACHIEVEMENTS; i++) {
    held.add(Achievement.course("else" + i));
  }
  PathwayRequest request =
      PathwayRequest.of("XX-1", START, held)
          .withConstraints(
              new Constraints(START, Optional.empty(), OptionalInt.of(it.perSession()), Optional.empty(), Optional.empty()));
  PathwayFinder finder = new PathwayFinder(records);
  var threads = ManagementFactory.getThreadMXBean();
  long cpu = threads.getCurrentThreadCpuTime();
  long wall = System.nanoTime();
  PathwayResult result = finder.find(request);
  double cpuMs = (threads.getCurrentThreadCpuTime() - cpu) / 1e6;
  double wallMs = (System.nanoTime() - wall) / 1e6;
  if (result.plans().isEmpty()) {
    return new Answer(0, 0, 0, "INFEASIBLE", wallMs, cpuMs);
  }
  Plan plan = result.plans().getFirst();
  if (!new PlanVerifier(records).verify(request, plan).isEmpty()) {
    throw new IllegalStateException("a plan that breaks a promise: " + it.id());
  }
  int papers = 0;
  for (PlanStep step : plan.steps()) {
    papers += step.kind() == PlanStep.Kind.SESSION ? step.courses().size() : 0;
  }
  int rounds = (plan.finish().getYear() - 2026) * 2 + (plan.finish().getMonthValue() == 12 ? 2 : 1);
  return new Answer(
      papers == 0 ? 0 : rounds,
      papers,
      plan.credits().remaining().tenths() / 10,
      result.status() == Status.OPTIMAL ? "OPTIMAL" : "FEASIBLE",
      wallMs,
      cpuMs);
}

Map<String, Answer> ask(Path script, List<Instance> instances) throws Exception {
  Path file = Files.createTempFile("xuetu-catalogues", ".tsv");
  try {
    StringBuilder text = new StringBuilder();
    instances.forEach(it -> text.append(line(it)));
    Files.writeString(file, text);
    Process process = new ProcessBuilder(script.toString(), file.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    Map<String, Answer> answers = new HashMap<>();
    for (String line : process.inputReader().readAllLines()) {
      String[] cell = line.split("\t", -1);
      answers.put(cell[0], new Answer(Integer.parseInt(cell[1]), Integer.parseInt(cell[2]), Integer.parseInt(cell[3]), cell[4], Double.parseDouble(cell[5]), Double.parseDouble(cell[6])));
    }
    if (process.waitFor() != 0) {
      throw new IllegalStateException("the peer failed");
    }
    return answers;
  } finally {
    Files.delete(file);
  }
}

void report(int size, List<Instance> instances, Map<String, Answer> own, Map<String, Answer> other) {
  List<Answer> ours = instances.stream().map(it -> own.get(it.id())).toList();
  List<Answer> theirs = instances.stream().filter(it -> other.containsKey(it.id())).map(it -> other.get(it.id())).toList();
  double[] cpu = ours.stream().mapToDouble(Answer::cpuMs).sorted().toArray();
  double[] peer = theirs.stream().mapToDouble(Answer::cpuMs).sorted().toArray();
  int same = 0;
  int comparable = 0;
  double[] ratio = new double[theirs.size()];
  for (int i = 0; i < theirs.size(); i++) {
    ratio[i] = theirs.get(i).cpuMs() / ours.get(i).cpuMs();
    if (ours.get(i).isProved() && theirs.get(i).isProved()) {
      comparable++;
      same += ours.get(i).agrees(theirs.get(i)) ? 1 : 0;
    }
  }
  java.util.Arrays.sort(ratio);
  IO.println(
      "| %d | %d | %d | %.1f / %.0f | %s | %s | %s | %s |"
          .formatted(
              size,
              ours.size(),
              ours.stream().filter(Answer::isProved).count(),
              cpu[cpu.length / 2],
              cpu[cpu.length - 1],
              theirs.isEmpty() ? "–" : "" + theirs.stream().filter(Answer::isProved).count(),
              theirs.isEmpty() ? "–" : "%.0f / %.0f".formatted(peer[peer.length / 2], peer[peer.length - 1]),
              theirs.isEmpty() ? "–" : "%.1f / %.1f".formatted(ratio[ratio.length / 2], ratio[0]),
              theirs.isEmpty() ? "–" : "%d of %d".formatted(same, comparable)));
}
