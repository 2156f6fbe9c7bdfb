//===- messages.ts - what users are told -----------------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

/** \p option is the setting that says where the program is. */
export function notFound(program: string, option: string): string {
  return `The program '${program}' is not found. Install corolint, ` +
      `or say in '${option}' where it is.`;
}

export function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
