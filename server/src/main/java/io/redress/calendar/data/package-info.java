/** Where public holidays come from: a library for most countries, an own table for China. */
@NullMarked
package io.redress.calendar.data;

import org.jspecify.annotations.NullMarked;
