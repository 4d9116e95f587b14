import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.xuetu.api.batch.LearnerBatch;
import org.xuetu.api.batch.LearnerTable;
import org.xuetu.graph.pathway.PathwayFinder;
import org.xuetu.graph.pathway.PathwayRequest;
import org.xuetu.graph.pathway.PathwayResult;
import org.xuetu.graph.pathway.PathwayResult.Status;
import org.xuetu.graph.pathway.PlanVerifier;
import org.xuetu.graph.pathway.TargetRanking;
import org.xuetu.graph.pathway.load.PlanningRecordsReader;
import org.xuetu.graph.pathway.model.Credential;
import org.xuetu.graph.pathway.model.PlanItem;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.pathway.model.StudyForm;
import org.xuetu.graph.recognition.Achievement;
import org.xuetu.indexer.release.Release;
import org.xuetu.indexer.release.ReleaseStore;

/// `./xuetu bench pathways [--learners N] [--seed S] [--only plans,joint,ranking,batch]`: what plans
/// cost on the served release. Random learners of every programme, each plan held against the
/// independent verifier once more; three random targets at once; the ranking of all programmes; a
/// batch of 200 learners as the service answers it. `--learners 200` is the whole measurement.
static final YearMonth START = YearMonth.of(2026, 10);
static final int BATCH = 200;
static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

void main(String[] args) throws Exception {
  int learners = 5;
  long seed = 20261124;
  Set<String> only = new LinkedHashSet<>(List.of("plans", "joint", "ranking", "batch"));
  for (int i = 0; i < args.length; i++) {
    switch (args[i]) {
      case "--learners" -> learners = Integer.parseInt(args[++i]);
      case "--seed" -> seed = Long.parseLong(args[++i]);
      case "--only" -> only = new LinkedHashSet<>(List.of(args[++i].split(",", -1)));
      default -> throw new IllegalArgumentException("unknown flag: " + args[i]);
    }
  }
  Path home = Path.of(System.getProperty("xuetu.home"));
  String releases = System.getProperty("xuetu.bench.releases", home.resolve("releases").toString());
  IO.println(
      "seed %d, %d learners a programme, %d processors, load %.1f"
          .formatted(
              seed,
              learners,
              Runtime.getRuntime().availableProcessors(),
              ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
  try (Release release = new ReleaseStore(Path.of(releases)).openCurrent()) {
    World world = new World(PlanningRecordsReader.read(release.graph().dataset()));
    warm(world);
    IO.println(HEADER);
    if (only.contains("plans")) {
      plans(world, learners, seed);
    }
    if (only.contains("joint")) {
      joint(world, Math.max(20, learners), seed);
    }
    if (only.contains("ranking")) {
      ranking(world, Math.max(10, learners), seed);
    }
    if (only.contains("batch")) {
      batch(world, seed);
    }
  }
}

static final String HEADER =
    """
    | what | runs | answers | CPU ms p50 | p95 | max | wall ms p50 | p95 | max |
    |---|---|---|---|---|---|---|---|---|""";

/// The records of the release, what plans them, and what checks the plans.
record World(PlanningRecords records, PathwayFinder finder, PlanVerifier verifier) {
  World(PlanningRecords records) {
    this(records, new PathwayFinder(records), new PlanVerifier(records));
  }
}

/// One run of something.
record Run(String name, double cpuMs, double wallMs) {}

/// The compilers have seen everything once before anything is measured.
void warm(World world) throws Exception {
  Random random = new Random(1);
  for (int round = 0; round < 3; round++) {
    for (Programme programme : world.records().programmes()) {
      world.finder().find(learner(world, programme, random));
    }
  }
}

void plans(World world, int learners, long seed) throws Exception {
  List<Run> runs = new ArrayList<>();
  Map<Status, Integer> answers = new EnumMap<>(Status.class);
  int checked = 0;
  for (Programme programme : world.records().programmes()) {
    for (int i = 0; i < learners; i++) {
      PathwayRequest request = learner(world, programme, new Random(seed + 31L * i + programme.key().hashCode()));
      PathwayResult result =
          measure(programme.key() + "#" + i, runs, () -> world.finder().find(request));
      answers.merge(result.status(), 1, Integer::sum);
      for (var plan : result.plans()) {
        demand(world.verifier().verify(request, plan).isEmpty(), programme.key() + " #" + i);
        checked++;
      }
      if (result.status() == Status.OPTIMAL) {
        demand(
            result.bound().equals(Optional.of(result.plans().getFirst().finish())),
            "bound of " + programme.key() + " #" + i);
      }
    }
  }
  report("one programme", runs, answers + ", " + checked + " plans verified");
}

void joint(World world, int count, long seed) throws Exception {
  List<Run> runs = new ArrayList<>();
  Map<Status, Integer> answers = new EnumMap<>(Status.class);
  List<Programme> pool =
      world.records().programmes().stream()
          .filter(each -> each.form() == StudyForm.SELF_TAUGHT)
          .filter(each -> each.key().startsWith("JS-"))
          .toList();
  for (int i = 0; i < count; i++) {
    Random random = new Random(seed + i);
    List<Programme> shuffled = new ArrayList<>(pool);
    Collections.shuffle(shuffled, random);
    List<String> targets = shuffled.subList(0, 3).stream().map(Programme::key).toList();
    PathwayRequest request = learner(world, shuffled.getFirst(), random).withTargets(targets);
    PathwayResult result =
        measure(String.join(" ", targets) + " #" + i, runs, () -> world.finder().find(request));
    answers.merge(result.status(), 1, Integer::sum);
    result.joint()
        .ifPresent(
            joint ->
                demand(
                    world.verifier().verifyJoint(request, result.plans(), joint).isEmpty(),
                    "joint plan " + request.targets()));
  }
  report("three targets", runs, answers.toString());
}

void ranking(World world, int count, long seed) throws Exception {
  List<Run> runs = new ArrayList<>();
  for (int i = 0; i < count; i++) {
    Random random = new Random(seed + 7L * i);
    List<Programme> all = world.records().programmes();
    PathwayRequest request =
        learner(world, all.get(random.nextInt(all.size())), random).withTargets(List.of());
    TargetRanking ranking =
        measure(
            "#" + i, runs, () -> world.finder().rank(request, Optional.empty(), Optional.empty()));
    demand(ranking.rows().size() == all.size(), "a ranking without some programmes");
  }
  report("ranking of all " + world.records().programmes().size(), runs, "");
}

/// The whole batch is one run; its CPU is that of the whole program, for it may use all processors.
void batch(World world, long seed) throws Exception {
  var system =
      (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  byte[] table = table(world, seed).getBytes(StandardCharsets.UTF_8);
  long cpu = system.getProcessCpuTime();
  long wall = System.nanoTime();
  LearnerBatch batch = LearnerBatch.of(LearnerTable.read(table), world.finder(), START);
  List<Run> runs =
      List.of(
          new Run(
              "batch",
              (system.getProcessCpuTime() - cpu) / 1e6,
              (System.nanoTime() - wall) / 1e6));
  demand(batch.learners().size() == BATCH, "rows were lost: " + batch.findings());
  report("batch of " + BATCH, runs, "");
}

/// A table as advisers fill it in.
String table(World world, long seed) {
  StringBuilder table = new StringBuilder("编号,已通过课程,证书,前置学历,省份,目标\n");
  List<Programme> all = world.records().programmes();
  for (int i = 0; i < BATCH; i++) {
    Random random = new Random(seed + 13L * i);
    PathwayRequest request = learner(world, all.get(random.nextInt(all.size())), random);
    table
        .append("made-up-")
        .append(i)
        .append(',')
        .append(cell(request, Achievement.Kind.COURSE))
        .append(',')
        .append(cell(request, Achievement.Kind.CERTIFICATE))
        .append(',')
        .append(request.learner().prior().orElse(""))
        .append(",,\n");
  }
  return table.toString();
}

String cell(PathwayRequest request, Achievement.Kind kind) {
  return String.join(
      "；",
      request.learner().achievements().stream()
          .filter(each -> each.kind() == kind)
          .map(
              each ->
                  each.key()
                      + each.score().map(score -> " " + score).orElse("")
                      + each.date().map(date -> " " + date).orElse(""))
          .toList());
}

/// A learner who may have passed anything from nothing to all of a programme and of what stands for
/// its courses, some courses that have nothing to do with it, and holds up to six certificates.
PathwayRequest learner(World world, Programme programme, Random random) {
  PlanningRecords records = world.records();
  TreeSet<String> relevant = new TreeSet<>();
  programme.items().stream().map(PlanItem::course).forEach(relevant::add);
  records.substitutions().stream()
      .filter(rule -> rule.appliesTo(programme))
      .forEach(
          rule -> {
            relevant.add(rule.oldCourse());
            relevant.addAll(rule.oldAlso());
          });
  relevant.removeIf(course -> records.findCourse(course).isEmpty());
  List<String> courses = new ArrayList<>(relevant);
  Collections.shuffle(courses, random);
  Set<String> passed = new LinkedHashSet<>(courses.subList(0, random.nextInt(courses.size() + 1)));
  for (int i = random.nextInt(6); i > 0; i--) {
    passed.add(records.courses().get(random.nextInt(records.courses().size())).key());
  }
  List<Achievement> held = new ArrayList<>();
  for (String course : passed) {
    Achievement plain = Achievement.course(course);
    held.add(random.nextBoolean() ? plain : plain.withScore(60 + random.nextInt(41)).withDate(day(random)));
  }
  List<Credential> credentials = new ArrayList<>(records.rules().credentials());
  credentials.removeIf(each -> each.family().map("degree"::equals).orElse(false));
  Collections.shuffle(credentials, random);
  for (Credential credential : credentials.subList(0, random.nextInt(7))) {
    Achievement plain = Achievement.certificate(credential.key()).withDate(day(random));
    held.add(random.nextBoolean() ? plain : plain.withScore(400 + random.nextInt(100)));
  }
  Optional<String> prior = random.nextBoolean() ? Optional.of("专科") : Optional.empty();
  return PathwayRequest.of(programme.key(), START, held)
      .withLearner(
          new PathwayRequest.Learner(
              held, List.of(), Optional.empty(), prior, Optional.empty(), false));
}

LocalDate day(Random random) {
  return LocalDate.of(2017 + random.nextInt(9), 1 + random.nextInt(12), 1 + random.nextInt(28));
}

<T> T measure(String name, List<Run> runs, Callable<T> work) throws Exception {
  long cpu = THREADS.getCurrentThreadCpuTime();
  long wall = System.nanoTime();
  T result = work.call();
  runs.add(
      new Run(
          name,
          (THREADS.getCurrentThreadCpuTime() - cpu) / 1e6,
          (System.nanoTime() - wall) / 1e6));
  return result;
}

void demand(boolean holds, String what) {
  if (!holds) {
    throw new IllegalStateException(what);
  }
}

void report(String what, List<Run> runs, String answers) {
  double[] cpu = runs.stream().mapToDouble(Run::cpuMs).sorted().toArray();
  double[] wall = runs.stream().mapToDouble(Run::wallMs).sorted().toArray();
  IO.println(
      "| %s | %,d | %s | %.1f | %.1f | %.0f | %.1f | %.1f | %.0f |"
          .formatted(
              what,
              runs.size(),
              answers,
              part(cpu, 0.5),
              part(cpu, 0.95),
              part(cpu, 1),
              part(wall, 0.5),
              part(wall, 0.95),
              part(wall, 1)));
  if (runs.size() > 1) {
    IO.println(
        "  slowest: "
            + String.join(
                ", ",
                runs.stream()
                    .sorted((a, b) -> Double.compare(b.cpuMs(), a.cpuMs()))
                    .limit(5)
                    .map(run -> "%s %.0f ms".formatted(run.name(), run.cpuMs()))
                    .toList()));
  }
}

double part(double[] sorted, double part) {
  return sorted[(int) Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)];
}
