// Stub of <windows.h>. Its calling conventions are attributes that do not
// matter here.
#pragma once
typedef void *HANDLE;
typedef unsigned long DWORD;
#define INFINITE 0xFFFFFFFF
extern "C" {
void Sleep(DWORD);
DWORD WaitForSingleObject(HANDLE, DWORD);
DWORD WaitForMultipleObjects(DWORD, const HANDLE *, int, DWORD);
}
