/// What holds a plan up: it is planned again with one thing changed, and the two plans are compared.
/// [Bottlenecks] changes courses and timetables, [Refusals] the rules that keep a learner's
/// achievements from counting.
@NullMarked
package org.xuetu.graph.delay;

import org.jspecify.annotations.NullMarked;
