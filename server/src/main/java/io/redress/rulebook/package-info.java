/**
 * What law, brand terms and the store's own promise give a consumer for one case line, and why.
 *
 * <p>Facts go in, a decision comes out: rule files hold the numbers, dates, conditions and
 * citations, the code knows only the kinds of clauses. The same function answers a preview and the
 * real request. Deciding reads no clock and no database, and no term of a brand or a store ever
 * lowers what a statute gives. Which rules are in force when is kept as releases, in a part of its
 * own.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"shared", "platform", "people", "people :: access", "calendar"})
package io.redress.rulebook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
