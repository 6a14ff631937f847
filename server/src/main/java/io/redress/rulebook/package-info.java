/**
 * What law, brand terms and the store's own promise give a consumer for one case line, and why.
 *
 * <p>Facts go in, a decision comes out: rule files hold the numbers, dates, conditions and
 * citations, the code knows only the kinds of clauses. The same function answers a preview and the
 * real request. It reads no clock and no database, it never stores anything, and no term of a brand
 * or a store ever lowers what a statute gives.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "calendar"})
package io.redress.rulebook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
