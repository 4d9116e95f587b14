import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The catalogues that `./xuetu bench pathways --only catalogues` writes, solved by plain CP-SAT
/// (`cpsat.sh <instances.tsv> [seconds] [workers]`): which courses, by which achievements, and in
/// which session and slot, so that the last session is as early as possible, then the papers as few
/// as possible, then the credits left. One line for each catalogue: session, papers and credits of
/// the optimum, status, milliseconds by the clock and of CPU.
void main(String[] args) throws Exception {
  Loader.loadNativeLibraries();
  double seconds = args.length > 1 ? Double.parseDouble(args[1]) : 60;
  int workers = args.length > 2 ? Integer.parseInt(args[2]) : 1;
  List<Catalogue> catalogues = read(Path.of(args[0]));
  // The native library and the compilers have seen a model before anything is measured.
  solve(catalogues.getFirst(), seconds, workers);
  for (Catalogue catalogue : catalogues) {
    IO.println(solve(catalogue, seconds, workers));
  }
}

/// @param slot the part of every session in which it is examined
/// @param term parity of the sessions in which it is examined; 2 for all
record Course(int credits, int group, int term, boolean held, int slot) {}

/// @param into courses of which one may be covered by this achievement
record Achievement(List<Integer> into) {}

record Catalogue(
    String id, int sessions, int perSession, int total, List<Integer> least, List<Course> courses, List<Achievement> held) {}

List<Catalogue> read(Path file) throws Exception {
  List<Catalogue> all = new ArrayList<>();
  for (String line : Files.readAllLines(file)) {
    String[] cell = line.split("\t", -1);
    switch (cell[0]) {
      case "P" ->
          all.add(
              new Catalogue(
                  cell[1],
                  Integer.parseInt(cell[3]),
                  Integer.parseInt(cell[4]),
                  Integer.parseInt(cell[5]),
                  numbers(cell[6]),
                  new ArrayList<>(),
                  new ArrayList<>()));
      case "C" ->
          all.getLast()
              .courses()
              .add(
                  new Course(
                      Integer.parseInt(cell[1]),
                      Integer.parseInt(cell[3]),
                      Integer.parseInt(cell[4]),
                      cell[5].equals("1"),
                      Integer.parseInt(cell[7])));
      default -> all.getLast().held().add(new Achievement(numbers(cell[1])));
    }
  }
  return all;
}

List<Integer> numbers(String cell) {
  List<Integer> numbers = new ArrayList<>();
  for (String number : cell.split(",", -1)) {
    if (!number.isEmpty()) {
      numbers.add(Integer.parseInt(number));
    }
  }
  return numbers;
}

String solve(Catalogue catalogue, double seconds, int workers) {
  var system =
      (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  long cpu = system.getProcessCpuTime();
  long wall = System.nanoTime();
  CpModel model = new CpModel();
  int sessions = catalogue.sessions();
  BoolVar[] reached = new BoolVar[sessions];
  for (int session = 0; session < sessions; session++) {
    reached[session] = model.newBoolVar("");
    if (session > 0) {
      model.addImplication(reached[session], reached[session - 1]);
    }
  }
  Map<Integer, List<Literal>> covering = new HashMap<>();
  for (Achievement achievement : catalogue.held()) {
    List<Literal> uses = new ArrayList<>();
    for (int course : achievement.into()) {
      BoolVar use = model.newBoolVar("");
      uses.add(use);
      covering.computeIfAbsent(course, _ -> new ArrayList<>()).add(use);
    }
    model.addAtMostOne(uses);
  }
  Map<List<Integer>, List<Literal>> inSlot = new HashMap<>();
  Map<Integer, LinearExprBuilder> load = new HashMap<>();
  LinearExprBuilder[] group = new LinearExprBuilder[catalogue.least().size()];
  for (int i = 0; i < group.length; i++) {
    group[i] = LinearExpr.newBuilder();
  }
  LinearExprBuilder total = LinearExpr.newBuilder();
  LinearExprBuilder goal = LinearExpr.newBuilder();
  for (int i = 0; i < catalogue.courses().size(); i++) {
    Course course = catalogue.courses().get(i);
    List<Literal> ways = new ArrayList<>(covering.getOrDefault(i, List.of()));
    if (course.held()) {
      ways.add(model.trueLiteral());
    }
    for (int session = 0; session < sessions; session++) {
      if (course.term() == 2 || course.term() == session % 2) {
        BoolVar sat = model.newBoolVar("");
        ways.add(sat);
        model.addImplication(sat, reached[session]);
        inSlot.computeIfAbsent(List.of(session, course.slot()), _ -> new ArrayList<>()).add(sat);
        load.computeIfAbsent(session, _ -> LinearExpr.newBuilder()).add(sat);
        goal.addTerm(sat, 1_000 + course.credits());
      }
    }
    // A course counts once, whichever way it is settled.
    model.addAtMostOne(ways);
    for (Literal way : ways) {
      group[course.group()].addTerm(way, course.credits());
      total.addTerm(way, course.credits());
    }
  }
  inSlot.values().forEach(model::addAtMostOne);
  load.values().forEach(papers -> model.addLessOrEqual(papers, catalogue.perSession()));
  for (int i = 0; i < group.length; i++) {
    model.addGreaterOrEqual(group[i], catalogue.least().get(i));
  }
  model.addGreaterOrEqual(total, catalogue.total());
  for (BoolVar session : reached) {
    goal.addTerm(session, 1_000_000);
  }
  model.minimize(goal);
  CpSolver solver = new CpSolver();
  solver.getParameters().setMaxTimeInSeconds(seconds).setNumWorkers(workers).setRandomSeed(1);
  CpSolverStatus status = solver.solve(model);
  boolean found = status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
  long value = found ? Math.round(solver.objectiveValue()) : 0;
  return String.format(
      Locale.ROOT,
      "%s\t%d\t%d\t%d\t%s\t%.1f\t%.1f",
      catalogue.id(),
      value / 1_000_000,
      value % 1_000_000 / 1_000,
      value % 1_000,
      status,
      (System.nanoTime() - wall) / 1e6,
      (system.getProcessCpuTime() - cpu) / 1e6);
}
