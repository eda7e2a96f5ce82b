/**
 * From data to parameters, whatever the instrument: fits to Poisson counts and to Gaussian data with priors, intervals from the
 * profile likelihood, Markov chains with diagnostics. The objective is always S = -2 ln(likelihood x priors) up to a constant,
 * so that a rise of S by 1 is one sigma of one parameter.
 *
 * <p>Literature: Cash 1979 (ApJ 228, 939), the deviance of counts; Kaastra 2017 (A&amp;A 605, A51), its expectation and
 * variance; Levenberg 1944, Marquardt 1963; ter Braak and Vrugt 2008 (Stat. Comput. 18, 435), chains by differences; Vehtari
 * and others 2021 (Bayesian Analysis 16, 667), split R-hat and effective sample size.
 */
@NullMarked
package space.stickney.science.inference;

import org.jspecify.annotations.NullMarked;
