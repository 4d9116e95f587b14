/// Reports for those who make the rules: what is lost between programmes, which undecided rules would
/// free most, which courses delay a programme. No learner is known here; everything is computed for
/// reference learners that the reports describe.
@NullMarked
package org.xuetu.graph.alliance;

import org.jspecify.annotations.NullMarked;
