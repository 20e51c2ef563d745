/**
 * Automatic coding: which codes of a classification a job title means, with probabilities that
 * hold.
 *
 * <p>A multinomial logistic regression over words, pairs of words and pieces of words, learned by
 * stochastic gradient descent with steps of AdaGrad (Duchi, Hazan, Singer 2011) in which a code's
 * error also moves its relatives in the classification. {@link
 * vn.labourmarket.titles.coding.CodingTrainer} learns, {@link
 * vn.labourmarket.titles.coding.CodingModel} answers. Plain Java without a clock or chance: the
 * same titles in the same order give the same model, and the same model the same answer.
 */
@NullMarked
package vn.labourmarket.titles.coding;

import org.jspecify.annotations.NullMarked;
