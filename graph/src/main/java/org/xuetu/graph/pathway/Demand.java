package org.xuetu.graph.pathway;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.xuetu.graph.pathway.PathwayRequest.Constraints;

/// A demand of a request that may be dropped.
enum Demand {
  FOREIGN_LANGUAGE("constraints.foreignLanguage"),
  PER_SESSION("constraints.perSession"),
  BUDGET("constraints.budget"),
  DEADLINE("constraints.deadline");

  private final String parameter;

  Demand(String parameter) {
    this.parameter = parameter;
  }

  /// The field of the request.
  String parameter() {
    return parameter;
  }

  /// All sets of the demands that were made, the smaller ones first.
  static List<Set<Demand>> setsBySize(Constraints constraints) {
    List<Set<Demand>> sets = new ArrayList<>();
    sets.add(EnumSet.noneOf(Demand.class));
    for (Demand demand : made(constraints)) {
      for (Set<Demand> set : List.copyOf(sets)) {
        Set<Demand> larger = EnumSet.copyOf(set);
        larger.add(demand);
        sets.add(larger);
      }
    }
    sets.sort(Comparator.comparingInt(Set::size));
    return sets;
  }

  private static Set<Demand> made(Constraints constraints) {
    Set<Demand> made = EnumSet.noneOf(Demand.class);
    constraints.foreignLanguage().ifPresent(_ -> made.add(FOREIGN_LANGUAGE));
    constraints.perSession().ifPresent(_ -> made.add(PER_SESSION));
    constraints.budget().ifPresent(_ -> made.add(BUDGET));
    constraints.deadline().ifPresent(_ -> made.add(DEADLINE));
    return made;
  }

  /// The same constraints without the demands that are not in a set.
  static Constraints only(Set<Demand> demands, Constraints all) {
    return new Constraints(
        all.start(),
        demands.contains(DEADLINE) ? all.deadline() : Optional.empty(),
        demands.contains(PER_SESSION) ? all.perSession() : OptionalInt.empty(),
        demands.contains(BUDGET) ? all.budget() : Optional.empty(),
        demands.contains(FOREIGN_LANGUAGE) ? all.foreignLanguage() : Optional.empty());
  }
}
