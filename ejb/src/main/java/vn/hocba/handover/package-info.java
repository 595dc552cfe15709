/** Transcripts and copies of them that leave the school, and the book of all that did (NĐ 30/2020 Điều 25; S0 Điều 6). */
package vn.hocba.handover;
