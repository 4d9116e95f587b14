/// The pages on which a learner plans: what was filled in, and what the planner says to it.
@NullMarked
package org.xuetu.api.pages.plan;

import org.jspecify.annotations.NullMarked;
