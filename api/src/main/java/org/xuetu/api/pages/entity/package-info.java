/// The page of one thing: what it is, where that is known from, and its neighbours.
@NullMarked
package org.xuetu.api.pages.entity;

import org.jspecify.annotations.NullMarked;
