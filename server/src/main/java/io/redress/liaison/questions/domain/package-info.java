/** The life of a question to a brand about its terms, pure. */
@NullMarked
package io.redress.liaison.questions.domain;

import org.jspecify.annotations.NullMarked;
