package org.xuetu.api.wire;

import java.util.List;
import java.util.Optional;

/// The question which programmes are nearest, as it arrives; read and never kept.
///
/// @param targets keys of programmes; without any, all of the province and level
public record TargetsQuery(
    Optional<LearnerQuery> learner,
    Optional<List<String>> targets,
    Optional<String> province,
    Optional<String> level,
    Optional<PathwayQuery.Constraints> constraints) {}
