/**
 * What a pupil's marks amount to, as pure computation: what every secondary regulation shares, and TT 22/2021 with
 * TT 43/2021, which has its structure.
 */
package vn.hocba.assessment;
