// Stub of the stream classes: what <istream>, <ostream> and others share.
#pragma once
#include <string>
STUB_STD_BEGIN
template <class C> struct char_traits {};
struct ios_base {
  enum openmode { in = 8, out = 16, binary = 4 };
};
template <class C, class T = char_traits<C>> class basic_streambuf {
public:
  virtual ~basic_streambuf();
  int sgetc();
  ptrdiff_t sgetn(C *, ptrdiff_t);

protected:
  basic_streambuf();
};
template <class C, class T = char_traits<C>>
class basic_ios : public ios_base {
public:
  virtual ~basic_ios();
  explicit operator bool() const;
  bool operator!() const;
  basic_streambuf<C, T> *rdbuf() const;

protected:
  basic_ios();
};
template <class C, class T = char_traits<C>>
class basic_istream : virtual public basic_ios<C, T> {
public:
  explicit basic_istream(basic_streambuf<C, T> *);
  basic_istream &operator>>(int &);
  basic_istream &operator>>(double &);
  basic_istream &read(C *, ptrdiff_t);
  basic_istream &getline(C *, ptrdiff_t);
  int get();
  int peek();
};
template <class T>
basic_istream<char, T> &operator>>(basic_istream<char, T> &, string &);
template <class T>
basic_istream<char, T> &getline(basic_istream<char, T> &, string &);
template <class C, class T = char_traits<C>>
class basic_ostream : virtual public basic_ios<C, T> {
public:
  explicit basic_ostream(basic_streambuf<C, T> *);
  basic_ostream &operator<<(int);
  basic_ostream &operator<<(basic_ostream &(*)(basic_ostream &));
  basic_ostream &write(const C *, ptrdiff_t);
  basic_ostream &put(C);
  basic_ostream &flush();
};
template <class T>
basic_ostream<char, T> &operator<<(basic_ostream<char, T> &, const char *);
template <class T>
basic_ostream<char, T> &operator<<(basic_ostream<char, T> &, const string &);
template <class C, class T> basic_ostream<C, T> &endl(basic_ostream<C, T> &);
using istream = basic_istream<char>;
using ostream = basic_ostream<char>;
using streambuf = basic_streambuf<char>;
STUB_STD_END
