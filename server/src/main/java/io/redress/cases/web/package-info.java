/** Cases over REST. */
@NullMarked
package io.redress.cases.web;

import org.jspecify.annotations.NullMarked;
