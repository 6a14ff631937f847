/** The tables of questions to brands about their terms. */
@NullMarked
package io.redress.liaison.questions.store;

import org.jspecify.annotations.NullMarked;
