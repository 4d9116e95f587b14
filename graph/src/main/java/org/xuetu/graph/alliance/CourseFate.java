package org.xuetu.graph.alliance;

import java.util.Optional;
import org.xuetu.graph.pathway.model.Citation;
import org.xuetu.graph.pathway.model.Credits;
import org.xuetu.graph.recognition.CreditState;

/// What one passed course, certificate or diploma of a graduate is worth in another programme.
///
/// @param course code of the course, or the name or key of what else is held
/// @param state as recognition answers it; `refused` also where a condition could be met and there is
///     no course to count for
/// @param credits in the graduate's own programme; none for certificates and diplomas
/// @param target the course it stands for
/// @param recognised credits of the target that count
/// @param reason in Chinese
public record CourseFate(
    String course,
    String name,
    Credits credits,
    CreditState state,
    Optional<String> target,
    Optional<String> targetName,
    Credits recognised,
    Optional<String> rule,
    Optional<Citation> citation,
    String reason) {}
