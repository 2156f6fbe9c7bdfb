// Members that one of the calls may change, and this handed over as a whole.
#include <own/lazy_task.hpp>

struct Page {
  int Hits = 0;
  own::lazy_task<int> render();
};
own::lazy_task<int> countHit(int &Hits), show(int Hits), draw(Page *),
    style(const Page &), head(Page &);

own::lazy_task<int> Page::render() {
  auto A = co_await countHit(Hits);
  auto B = co_await show(Hits);
  auto C = co_await draw(this);
  auto D = co_await show(this->Hits);
  auto E = co_await head(*this);
  auto F = co_await style(*this);
  co_return A + B + C + D + E + F;
}
