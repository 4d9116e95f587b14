package org.xuetu.graph.pathway.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/// Everything a plan is made from, indexed. Immutable and safe for any number of threads.
public final class PlanningRecords {
  private final SortedMap<String, Programme> programmes;
  private final SortedMap<String, UnplannedProgramme> unplanned;
  private final SortedMap<String, Course> courses;
  private final SortedMap<String, Session> sessions;
  private final SortedMap<String, Offering> offerings;
  private final SortedMap<String, Pattern> patterns;
  private final List<Clash> clashes;
  private final List<Substitution> substitutions;
  private final List<CertificateRule> certificateRules;
  private final List<Fee> fees;
  private final SortedMap<String, Timeline> timelines;
  private final Map<String, Province> provinces;
  private final RuleBook rules;
  private final DegreeBook degrees;

  /// What the records are made from; the order does not matter.
  ///
  /// @param provinces by each of their names
  public record Parts(
      Collection<Programme> programmes,
      Collection<UnplannedProgramme> unplanned,
      Collection<Course> courses,
      Collection<Session> sessions,
      Collection<Offering> offerings,
      Collection<Pattern> patterns,
      Collection<Clash> clashes,
      Collection<Substitution> substitutions,
      Collection<CertificateRule> certificateRules,
      Collection<Fee> fees,
      Collection<Timeline> timelines,
      Map<String, Province> provinces,
      RuleBook rules,
      DegreeBook degrees) {
    /// The same under other rules and substitutions.
    public Parts withRules(RuleBook otherRules, Collection<Substitution> otherSubstitutions) {
      return new Parts(
          programmes,
          unplanned,
          courses,
          sessions,
          offerings,
          patterns,
          clashes,
          otherSubstitutions,
          certificateRules,
          fees,
          timelines,
          provinces,
          otherRules,
          degrees);
    }

    /// The same with other timetables and forecasts.
    public Parts withExaminations(
        Collection<Offering> otherOfferings, Collection<Pattern> otherPatterns) {
      return new Parts(
          programmes,
          unplanned,
          courses,
          sessions,
          otherOfferings,
          otherPatterns,
          clashes,
          substitutions,
          certificateRules,
          fees,
          timelines,
          provinces,
          rules,
          degrees);
    }
  }

  public PlanningRecords(Parts parts) {
    programmes = index(parts.programmes(), Programme::key);
    unplanned = index(parts.unplanned(), UnplannedProgramme::key);
    courses = index(parts.courses(), Course::key);
    sessions = index(parts.sessions(), Session::key);
    offerings = index(parts.offerings(), each -> pair(each.session(), each.course()));
    patterns = index(parts.patterns(), each -> pair(each.province().key(), each.course()));
    timelines = index(parts.timelines(), each -> pair(each.form().key(), each.province().key()));
    clashes = sorted(parts.clashes(), Clash::key);
    substitutions = sorted(parts.substitutions(), Substitution::key);
    certificateRules = sorted(parts.certificateRules(), CertificateRule::key);
    fees = sorted(parts.fees(), Fee::key);
    provinces = Map.copyOf(parts.provinces());
    rules = parts.rules();
    degrees = parts.degrees();
    for (Programme programme : programmes.values()) {
      if (!timelines.containsKey(clockOf(programme))) {
        throw new IllegalArgumentException("no timeline for programme " + programme.key());
      }
    }
  }

  private static <T> SortedMap<String, T> index(Collection<T> records, Function<T, String> key) {
    SortedMap<String, T> byKey = new TreeMap<>();
    for (T each : records) {
      if (byKey.put(key.apply(each), each) != null) {
        throw new IllegalArgumentException("two planning records with one key: " + each);
      }
    }
    return Collections.unmodifiableSortedMap(byKey);
  }

  private static <T> List<T> sorted(Collection<T> records, Function<T, String> key) {
    List<T> sorted = new ArrayList<>(records);
    sorted.sort(Comparator.comparing(key));
    return List.copyOf(sorted);
  }

  private static String pair(String one, String other) {
    return one + "|" + other;
  }

  /// What they are made of, for records in which something is different.
  public Parts parts() {
    return new Parts(
        programmes.values(),
        unplanned.values(),
        courses.values(),
        sessions.values(),
        offerings.values(),
        patterns.values(),
        clashes,
        substitutions,
        certificateRules,
        fees,
        timelines.values(),
        provinces,
        rules,
        degrees);
  }

  public List<Programme> programmes() {
    return List.copyOf(programmes.values());
  }

  public Optional<Programme> findProgramme(String key) {
    return Optional.ofNullable(programmes.get(key));
  }

  /// Programmes that are known but cannot be planned yet.
  public List<UnplannedProgramme> unplannedProgrammes() {
    return List.copyOf(unplanned.values());
  }

  public Optional<UnplannedProgramme> findUnplanned(String key) {
    return Optional.ofNullable(unplanned.get(key));
  }

  public List<Course> courses() {
    return List.copyOf(courses.values());
  }

  public Optional<Course> findCourse(String key) {
    return Optional.ofNullable(courses.get(key));
  }

  /// The names of all provinces, as they are shown.
  public List<String> provinceNames() {
    return provinces.values().stream().map(Province::zh).distinct().sorted().toList();
  }

  /// A province by its key or any of its names.
  public Optional<Province> findProvince(String name) {
    return Optional.ofNullable(provinces.get(name));
  }

  /// The sessions of a programme in time order; an open university has terms instead.
  public List<Session> sessionsOf(Programme programme) {
    return programme.form() == StudyForm.OPEN ? List.of() : sessionsOf(programme.province());
  }

  /// The examination sessions of a province in time order.
  public List<Session> sessionsOf(Province province) {
    return sessions.values().stream()
        .filter(session -> session.province().key().equals(province.key()))
        .sorted(Comparator.comparing(Session::month).thenComparing(Session::key))
        .toList();
  }

  public Optional<Session> findSession(String key) {
    return Optional.ofNullable(sessions.get(key));
  }

  /// Whether the timetable of a session is known.
  public boolean hasTimetable(Session session) {
    Map<String, Offering> from = offerings.tailMap(pair(session.key(), ""));
    return from.values().stream()
        .findFirst()
        .filter(offering -> offering.session().equals(session.key()))
        .isPresent();
  }

  /// Whether any timetable for a programme is known.
  public boolean hasTimetable(Programme programme) {
    return sessionsOf(programme).stream().anyMatch(this::hasTimetable);
  }

  public Optional<Offering> findOffering(String session, String course) {
    return Optional.ofNullable(offerings.get(pair(session, course)));
  }

  public Optional<Pattern> findPattern(Province province, String course) {
    return Optional.ofNullable(patterns.get(pair(province.key(), course)));
  }

  /// What is known of the slots of a session without a timetable.
  public List<Clash> clashesIn(String session) {
    return clashes.stream().filter(clash -> clash.session().equals(session)).toList();
  }

  public List<Substitution> substitutions() {
    return substitutions;
  }

  public List<CertificateRule> certificateRules() {
    return certificateRules;
  }

  /// What counts for what.
  public RuleBook rules() {
    return rules;
  }

  /// Which schools award degrees, and on what conditions.
  public DegreeBook degrees() {
    return degrees;
  }

  public List<Fee> fees() {
    return fees;
  }

  /// The clock by which a programme is planned.
  public Timeline timelineOf(Programme programme) {
    Timeline timeline = timelines.get(clockOf(programme));
    if (timeline == null) {
      throw new IllegalArgumentException("no timeline for " + programme.key());
    }
    return timeline;
  }

  private static String clockOf(Programme programme) {
    return pair(programme.form().key(), programme.province().key());
  }
}
