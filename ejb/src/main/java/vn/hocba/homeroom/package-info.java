/** The homeroom teacher's part of a class's year: conduct, comments, lists with reasons, and their way to approval. */
package vn.hocba.homeroom;
