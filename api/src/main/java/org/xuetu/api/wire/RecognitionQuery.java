package org.xuetu.api.wire;

import java.util.List;
import java.util.Optional;

/// The question what achievements are worth, as it arrives; read and never kept.
///
/// @param targets keys of programmes; without any, all of the province and level
/// @param asOf `yyyy-MM-dd`; today when absent
public record RecognitionQuery(
    Optional<LearnerQuery> learner,
    Optional<List<String>> targets,
    Optional<String> province,
    Optional<String> level,
    Optional<String> asOf) {}
