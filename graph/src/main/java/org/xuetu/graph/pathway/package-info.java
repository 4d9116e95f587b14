/// Credit pathways: from a programme and what a learner has passed to a dated plan with the provably
/// earliest finish. [PathwayFinder] finds, [PlanVerifier] checks with code of its own.
@NullMarked
package org.xuetu.graph.pathway;

import org.jspecify.annotations.NullMarked;
